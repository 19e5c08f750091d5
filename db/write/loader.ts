import type { RevisedKind } from "@/lib/record-words";
import { addRevision, lastRevision } from "./revisions";
import type { Tx } from "./transact";

/** The author of every revision that the dataset's loader makes. */
export const LOADER = "load";

/** Whether someone has changed this record since it was loaded, so that the loader leaves it alone. */
export function isEdited(tx: Tx, kind: RevisedKind, id: string): boolean {
  const last = lastRevision(tx, kind, id);
  return last !== undefined && last.who !== LOADER;
}

/** The loader's revision of a record other than an event. */
export function addLoaded(
  tx: Tx,
  recordKind: RevisedKind,
  recordId: string,
  after: unknown,
  state: string | null,
): void {
  addRevision(tx, { recordKind, recordId, who: LOADER, act: "load", why: null, state, after });
}
