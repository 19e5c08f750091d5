import { eq } from "drizzle-orm";
import { toAnnotation } from "@/db/annotation-rows";
import { annotations } from "@/db/desk-schema";
import type { Annotation } from "@/lib/annotation/annotation";
import type { RevisionAct } from "@/lib/record-words";
import { writeAnnotation } from "../annotation/write-annotation";
import { lastRevision } from "../revisions";
import type { Tx } from "../transact";

type Author = { who: string; act: RevisionAct; why: string | null };

/** What was said of an event goes with it into the one that it is merged into. */
export function moveAnnotations(tx: Tx, from: string, into: string, author: Author): void {
  for (const one of annotationsOf(tx, from)) writeAnnotation(tx, aimedAt(one, into), author);
}

/** Brings back what went with an event into another, unless it was changed there. */
export function returnAnnotations(tx: Tx, id: string, into: string, author: Author): void {
  for (const one of annotationsOf(tx, into)) {
    const last = lastRevision(tx, "annotation", one.id);
    const before = last?.act === "merge" ? (last.before as Annotation).target : null;
    if (before && "event" in before && before.event === id) writeAnnotation(tx, aimedAt(one, id), author);
  }
}

function annotationsOf(tx: Tx, event: string): Annotation[] {
  return tx.select().from(annotations).where(eq(annotations.eventId, event)).all().map(toAnnotation);
}

function aimedAt(annotation: Annotation, event: string): Annotation {
  const { target } = annotation;
  return { ...annotation, target: { event, field: "event" in target ? target.field : null } };
}
