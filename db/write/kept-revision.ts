import { and, eq } from "drizzle-orm";
import { revisions } from "@/db/schema";
import { printRecordRef } from "@/lib/record-ref";
import type { RevisedKind } from "@/lib/record-words";
import { fail, ok, type Result } from "@/lib/result";
import type { Revision } from "./revisions";
import type { Tx } from "./transact";

/** Which version of a record is brought back. `seen`: the number of the newest revision that the editor saw. */
export type RestoreInput = { id: string; seen: number; number: number; why: string | null };

/** What a record was after one of its revisions. Fails with `not-found`. */
export function keptRevision(tx: Tx, kind: RevisedKind, id: string, number: number): Result<Revision> {
  const kept = tx
    .select()
    .from(revisions)
    .where(and(eq(revisions.recordKind, kind), eq(revisions.recordId, id), eq(revisions.number, number)))
    .get();
  return kept ? ok(kept) : fail("not-found", `${printRecordRef({ kind, id })} has no revision ${number}.`);
}
