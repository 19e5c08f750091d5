import { eq } from "drizzle-orm";
import { sources } from "@/db/schema";
import type { RevisionAct, SourceState } from "@/lib/record-words";
import { conflict, fail, ok, type Result } from "@/lib/result";
import type { Account } from "../act";
import { addRevision, lastRevision } from "../revisions";
import type { Tx } from "../transact";
import { type SourceRecord, type SourceRow, toSourceRecord } from "./source-record";

/** Which source an editor changes and why, and the number of the revision that was seen: 0 where there was none. */
export type Seen = { id: string; seen: number; why: string | null };

/** How a source stands, with the number of its newest revision. */
export type StandingSource = { revision: number; state: SourceState; record: SourceRecord };

/** The text, and what follows from it, is left out: it is changed by new editions only. */
type Change = Partial<Omit<SourceRow, "id" | "text" | "raw" | "sha256" | "normaliser" | "edition" | "madeBy">>;

/**
 * Changes a source as a part of an act, and adds the revision. Fails with `not-found`; with `conflict`, whose
 * `current` is a `StandingSource`, where another revision stands than the one seen; or as `change` does.
 */
export function reviseSource(
  tx: Tx,
  { id, seen, why }: Seen,
  author: { account: Account; act: RevisionAct },
  change: (source: SourceRow) => Result<Change>,
): Result<{ revision: number }> {
  const row = tx.select().from(sources).where(eq(sources.id, id)).get();
  if (!row) return fail("not-found", `No source has the id ${id}.`);
  const number = lastRevision(tx, "source", id)?.number ?? 0;
  if (number !== seen) {
    const current: StandingSource = { revision: number, state: row.state, record: toSourceRecord(row) };
    return conflict("Someone has changed this source since you opened it.", current);
  }
  const changed = change(row);
  if (!changed.ok) return changed;
  const after = { ...row, ...changed.value };
  tx.update(sources).set(changed.value).where(eq(sources.id, id)).run();
  const revision = addRevision(tx, {
    recordKind: "source",
    recordId: id,
    who: author.account.id,
    act: author.act,
    why,
    state: after.state,
    after: toSourceRecord(after),
  });
  return ok({ revision });
}
