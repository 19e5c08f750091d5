import type { RevisedKind } from "@/lib/record-words";
import { addRevision, lastRevision } from "./revisions";
import type { Tx } from "./transact";

/** The author of every revision that the dataset's loader makes. */
export const LOADER = "load";

/** The author of every revision that the import of a table makes. */
export const IMPORTER = "import";

/** Who writes without being an account. Neither changes what another hand changed last. */
export type Loader = typeof LOADER | typeof IMPORTER;

/** Whether someone else has changed this record since it was loaded, so that the loader leaves it alone. */
export function isEdited(tx: Tx, kind: RevisedKind, id: string, by: Loader = LOADER): boolean {
  const last = lastRevision(tx, kind, id);
  return last !== undefined && last.who !== by;
}

/** The loader's revision of a record other than an event. */
export function addLoaded(
  tx: Tx,
  recordKind: RevisedKind,
  recordId: string,
  after: unknown,
  state: string | null,
  by: Loader = LOADER,
): void {
  addRevision(tx, { recordKind, recordId, who: by, act: by, why: null, state, after });
}
