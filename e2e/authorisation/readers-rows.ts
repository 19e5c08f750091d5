import { filtersOf, parseView } from "@/lib/view";
import type { Case, Row } from "./row";
import { isPublic } from "./targets";
import { isSignedIn } from "./visitors";

const LATE = { from: 18_000, to: 19_000 };

/** The set that holds nothing but the target. */
const only = ({ aim }: Case) => filtersOf(parseView({ source: aim.source }).view);

export const readersRows: Record<string, Row> = {
  askEvent: {
    least: "reader",
    call: ({ aim, target, standing }) => {
      const isDraft = target === "own draft" || target === "other's draft";
      const isThere = isPublic(target) || (isDraft && isSignedIn(standing.visitor));
      const input = { id: aim.event.id, locale: "en" };
      return isThere ? { input } : { input, expect: "not-found" };
    },
  },
  askList: {
    least: "reader",
    call: (one) => ({ input: { filters: only(one), sort: "when", cursor: null, locale: "en" } }),
  },
  askWindow: {
    least: "reader",
    call: (one) => ({ input: { filters: only(one), lane: "party", window: LATE, width: 1024, locale: "en" } }),
  },
};
