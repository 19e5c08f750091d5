import type { ListAnswer } from "@/lib/answers/list";
import type { Audience } from "@/lib/record-words";
import type { Filters } from "@/lib/view";
import { entriesOf } from "./entries";
import { countOf, facetsOf } from "./facets";
import { homeOf, versionOf } from "./head";
import { type PageRequest, pageOf } from "./page";
import { snapshot } from "./snapshot";
import { understand } from "./understand";
import { whereOf } from "./where";

/** One page of the filtered set in one order, with the counts of the whole set. A cursor that is not understood is dropped. */
export async function readList(audience: Audience, asked: Filters, page: PageRequest): Promise<ListAnswer> {
  return snapshot(audience, (reader) => {
    const { filters, dropped } = understand(reader, asked);
    const home = homeOf(reader);
    const { ids, next, lost } = pageOf(reader, whereOf(filters), home, page);
    return {
      version: versionOf(reader),
      count: countOf(reader, filters),
      entries: entriesOf(reader, ids, home, page.locale),
      next,
      facets: facetsOf(reader, filters, home, page.locale),
      dropped: lost ? [...dropped, { param: "cursor", value: page.cursor ?? "" }] : dropped,
    };
  });
}
