import { type AnnotationRow, toAnnotation } from "@/db/annotation-rows";
import type { AnnotationState, RevisionAct } from "@/lib/record-words";
import { fail, ok, type Result } from "@/lib/result";
import { type Account, act, type By } from "../act";
import type { Tx } from "../transact";
import { type Seen, seenAnnotation, type WrittenAnnotation, writeAnnotation } from "./write-annotation";

type Change = {
  to: (tx: Tx, row: AnnotationRow) => { state: AnnotationState; act: RevisionAct };
  why: string | null;
  /** Why this account may not, as a failure; null where it may. */
  refuse: (row: AnnotationRow, account: Account) => Result<never> | null;
};

/** Moves an annotation to another state, with its revision. Fails with `not-found`, `conflict`, or as `refuse` says. */
export async function setAnnotationState(by: By, seen: Seen, change: Change): Promise<Result<WrittenAnnotation>> {
  return act(by, "editor", (tx, account): Result<WrittenAnnotation> => {
    const current = seenAnnotation(tx, seen);
    if (!current.ok) return current;
    const refused = change.refuse(current.value, account);
    if (refused !== null) return refused;
    const { state, act: verb } = change.to(tx, current.value);
    const after = { ...toAnnotation(current.value), state, modified: Date.now() };
    return ok(writeAnnotation(tx, after, { who: account.id, act: verb, why: change.why }));
  });
}

export function wrongState(row: AnnotationRow): Result<never> {
  return fail("invalid", `The annotation is ${row.state}.`, { state: row.state });
}
