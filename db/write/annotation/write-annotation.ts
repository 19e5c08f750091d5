import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { type AnnotationRow, annotationRow, columnsOf, toAnnotation } from "@/db/annotation-rows";
import { annotations } from "@/db/desk-schema";
import type { Annotation } from "@/lib/annotation/annotation";
import type { RevisionAct } from "@/lib/record-words";
import { conflict, fail, ok, type Result } from "@/lib/result";
import type { Account } from "../act";
import { addRevision } from "../revisions";
import type { Tx } from "../transact";

/** What every act on an annotation answers: its number and how it stands. */
export type WrittenAnnotation = { revision: number; annotation: Annotation };

export type Seen = { id: string; seen: number };

/** An id that no annotation has had: 64 random bits. */
export function newAnnotationId(): string {
  return `n${randomBytes(8).toString("hex")}`;
}

/** The annotation as its editor saw it. Fails with `not-found`, or `conflict` with what stands now. */
export function seenAnnotation(tx: Tx, { id, seen }: Seen): Result<AnnotationRow> {
  const row = annotationRow(tx, id);
  if (!row) return fail("not-found", `No annotation has the id ${id}.`);
  if (row.revision === seen) return ok(row);
  const current: WrittenAnnotation = { revision: row.revision, annotation: toAnnotation(row) };
  return conflict(`The annotation was changed since you saw it: revision ${row.revision} stands now.`, current);
}

/** Stores a new annotation with its first revision. `importedBy`: the account that took it from a file. */
export function insertAnnotation(
  tx: Tx,
  annotation: Annotation,
  account: Account,
  importedBy: string | null,
): WrittenAnnotation {
  const { id, replyTo, creator, created, via } = annotation;
  const madeBy = importedBy === null ? account.id : (creator.id ?? "");
  tx.insert(annotations)
    .values({
      ...{ id, replyTo, madeBy, importedBy, via, revision: 1, madeAt: created, creatorName: creator.name ?? "" },
      ...columnsOf(annotation),
    })
    .run();
  const act = importedBy === null ? "create" : "import";
  addRevision(tx, { ...kept(annotation), who: account.id, act, why: null });
  return { revision: 1, annotation };
}

/** Stores what an annotation has become, with its revision. */
export function writeAnnotation(
  tx: Tx,
  annotation: Annotation,
  { who, act, why }: { who: string; act: RevisionAct; why: string | null },
): WrittenAnnotation {
  const revision = addRevision(tx, { ...kept(annotation), who, act, why });
  tx.update(annotations)
    .set({ ...columnsOf(annotation), revision })
    .where(eq(annotations.id, annotation.id))
    .run();
  return { revision, annotation };
}

function kept(annotation: Annotation) {
  return {
    recordKind: "annotation" as const,
    recordId: annotation.id,
    state: annotation.state,
    after: annotation,
  };
}
