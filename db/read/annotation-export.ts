import { and, asc, eq, ne } from "drizzle-orm";
import { toAnnotation } from "@/db/annotation-rows";
import { annotations } from "@/db/desk-schema";
import { events, sources } from "@/db/schema";
import type { Annotation } from "@/lib/annotation/annotation";
import type { Audience } from "@/lib/record-words";
import { fail, ok, type Result } from "@/lib/result";
import { snapshot } from "./snapshot";

/** The annotations on an event and its facts, or on the passages of a source. */
export type AnnotationsOf = { event: string } | { source: string };

/** Whole annotations, oldest first, as far as the audience may see them; none that was withdrawn. Fails with `not-found`. */
export async function readAnnotationsOf(audience: Audience, of: AnnotationsOf): Promise<Result<Annotation[]>> {
  return snapshot(audience, (reader) => {
    const [table, id] = "event" in of ? [events, of.event] : [sources, of.source];
    const found = reader.select({ id: table.id }).from(table).where(eq(table.id, id)).get();
    if (!found) return fail("not-found", `Nothing of the record has the id ${id}.`);
    const isOn = "event" in of ? eq(annotations.eventId, of.event) : eq(annotations.source, of.source);
    const rows = reader
      .select()
      .from(annotations)
      .where(and(isOn, ne(annotations.state, "withdrawn")))
      .orderBy(asc(annotations.madeAt), asc(annotations.id))
      .all();
    return ok(rows.map(toAnnotation));
  });
}
