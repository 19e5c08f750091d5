import { eq } from "drizzle-orm";
import { sources } from "@/db/schema";
import type { Target } from "@/lib/annotation/annotation";
import { MOST_EXACT } from "@/lib/annotation/annotation-limits";
import { fieldsOf } from "@/lib/event";
import { toSelector } from "@/lib/evidence";
import { conflict, fail, ok, type Result } from "@/lib/result";
import { CodePoints } from "@/lib/text";
import { currentEvent } from "../event/current-event";
import type { Tx } from "../transact";

/** What someone points at: an event, one of its facts, or code points of an edition of a source. */
export type PointedAt =
  | { event: string; field: string | null }
  | { source: string; edition: number; start: number; end: number };

/**
 * The target as it is stored, its words read from the text itself. Fails with `not-found`, with `conflict` where the
 * source has a newer edition than the one pointed into, and with `invalid` where there is no such fact or place.
 */
export function checkTarget(tx: Tx, pointed: PointedAt): Result<Target> {
  return "event" in pointed ? checkEvent(tx, pointed) : checkPassage(tx, pointed);
}

function checkEvent(tx: Tx, { event, field }: { event: string; field: string | null }): Result<Target> {
  const current = currentEvent(tx, event);
  if (!current.ok) return current;
  const { state, record } = current.value;
  if (state !== "draft" && state !== "published") return fail("invalid", `The event is ${state}.`, { target: state });
  if (field !== null && !fieldsOf(record).includes(field)) {
    return fail("invalid", `The event has no ${field}.`, { target: "field" });
  }
  return ok({ event, field });
}

function checkPassage(tx: Tx, at: { source: string; edition: number; start: number; end: number }): Result<Target> {
  const columns = { text: sources.text, edition: sources.edition };
  const source = tx.select(columns).from(sources).where(eq(sources.id, at.source)).get();
  if (!source) return fail("not-found", `No source has the id ${at.source}.`);
  if (source.edition !== at.edition) {
    return conflict("The text was corrected since you opened it.", { edition: source.edition });
  }
  if (at.start >= at.end || at.end > new CodePoints(source.text).length) {
    return fail("invalid", "There is no such place in the text.", { target: "place" });
  }
  const selector = toSelector(source.text, at.start, at.end);
  if (selector.exact.trim() === "") return fail("invalid", "There are no words.", { target: "place" });
  if (selector.exact.length > MOST_EXACT) return fail("invalid", "Those are too many words.", { target: "long" });
  return ok({ source: at.source, edition: at.edition, ...selector });
}
