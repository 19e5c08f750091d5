import { eq } from "drizzle-orm";
import { annotations as annotationsTable } from "@/db/desk-schema";
import { events, evidence as evidenceTable, relations } from "@/db/schema";
import type { EventAnswer, EventNeighbours } from "@/lib/answers/event";
import { disputedIn } from "@/lib/facts";
import type { Audience } from "@/lib/record-words";
import { fail, ok, type Result } from "@/lib/result";
import type { Locale } from "@/lib/vocabulary";
import { annotationsWhere } from "./annotations";
import { childrenOf } from "./children";
import { contentsOf } from "./contents";
import { answerEvidence, evidenceRows } from "./evidence";
import { linesOf, toLine } from "./lines";
import { type Reader, snapshot } from "./snapshot";

/** Everything known of one event. Fails with `not-found`. */
export async function readEvent(audience: Audience, id: string, locale: Locale): Promise<Result<EventAnswer>> {
  return snapshot(audience, (reader) => {
    const row = reader.select().from(events).where(eq(events.id, id)).get();
    const [content] = row ? contentsOf(reader, [row], locale) : [];
    if (!row || !content) return fail("not-found", `No event has the id ${id}.`);
    const { evidence, sources } = answerEvidence(reader, evidenceRows(reader, eq(evidenceTable.eventId, id)), locale);
    const neighbours = neighboursOf(reader, row, locale);
    const annotations = annotationsWhere(reader, eq(annotationsTable.eventId, id));
    return ok({ ...content, ...neighbours, evidence, disputed: disputedIn(evidence), sources, annotations });
  });
}

/** The events it stands within, that stand within it, and that either names as related. */
function neighboursOf(reader: Reader, row: typeof events.$inferSelect, locale: Locale): EventNeighbours {
  const said = childrenOf(reader, relations, [row.id])(row.id);
  const saidOfIt = reader.select().from(relations).where(eq(relations.other, row.id)).orderBy(relations.eventId).all();
  const inside = reader
    .select()
    .from(events)
    .where(eq(events.within, row.id))
    .orderBy(events.drawnFrom, events.drawnTo, events.id)
    .all();
  const others = [...said.map((one) => one.other), ...saidOfIt.map((one) => one.eventId)];
  const lines = linesOf(reader, [...others, ...(row.within === null ? [] : [row.within])], locale);
  const related = (other: string, how: (typeof said)[number]["how"], inverse: boolean) => {
    const line = lines.get(other);
    return line ? [{ ...line, how, inverse }] : [];
  };
  return {
    within: lines.get(row.within ?? "") ?? null,
    contains: inside.map((one) => toLine(one, locale)),
    related: [
      ...said.flatMap((one) => related(one.other, one.how, false)),
      ...saidOfIt.flatMap((one) => related(one.eventId, one.how, true)),
    ],
  };
}
