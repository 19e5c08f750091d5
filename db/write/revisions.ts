import { and, desc, eq } from "drizzle-orm";
import { revisions } from "@/db/schema";
import type { RevisedKind, RevisionAct } from "@/lib/record-words";
import type { Tx } from "./transact";

export type Revision = typeof revisions.$inferSelect;

/** What a revision says beside its number, its time and what stood before. `who`: `load`, else the account. */
export type NewRevision = {
  recordKind: RevisedKind;
  recordId: string;
  who: string;
  act: RevisionAct;
  why: string | null;
  state: string | null;
  /** The record as it stands from now on. */
  after: unknown;
};

/** The newest revision of a record: its `after` is the record as it stands. */
export function lastRevision(tx: Tx, kind: RevisedKind, id: string): Revision | undefined {
  return tx
    .select()
    .from(revisions)
    .where(and(eq(revisions.recordKind, kind), eq(revisions.recordId, id)))
    .orderBy(desc(revisions.number))
    .limit(1)
    .get();
}

/** Adds the next revision of a record and answers its number: 1 for the first. */
export function addRevision(tx: Tx, revision: NewRevision): number {
  const last = lastRevision(tx, revision.recordKind, revision.recordId);
  const number = (last?.number ?? 0) + 1;
  tx.insert(revisions)
    .values({ ...revision, number, at: Date.now(), before: last?.after ?? null })
    .run();
  return number;
}
