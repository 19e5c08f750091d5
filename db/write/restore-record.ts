import type { RevisedKind } from "@/lib/record-words";
import type { Result } from "@/lib/result";
import type { By } from "./act";
import { restoreAnnotation } from "./annotation/restore-annotation";
import { restoreEvent } from "./event/restore-event";
import type { RestoreInput } from "./kept-revision";
import { restoreEntry } from "./registry/restore-entry";
import { restoreSource } from "./source/restore-source";

/** What has versions that can be brought back: an account is changed on its own page, and by admins. */
export type RestorableKind = Exclude<RevisedKind, "account">;

/** `undo`: of an event, also whether it was a draft. */
export type RestoreRecordInput = RestoreInput & { kind: RestorableKind; undo: boolean };

/**
 * Brings back what a record said in one of its revisions, as a new revision: nothing between is lost. Fails with
 * `not-found`, `conflict` where another revision stands than the one seen, `invalid` where it may no longer stand, or
 * `not-editor` for another's annotation.
 */
export async function restoreRecord(
  by: By,
  { kind, undo, ...input }: RestoreRecordInput,
): Promise<Result<{ revision: number }>> {
  const restored = await restore(by, kind, undo, input);
  return restored.ok ? { ok: true, value: { revision: restored.value.revision } } : restored;
}

function restore(
  by: By,
  kind: RestorableKind,
  undo: boolean,
  input: RestoreInput,
): Promise<Result<{ revision: number }>> {
  switch (kind) {
    case "event":
      return restoreEvent(by, { ...input, undo });
    case "source":
      return restoreSource(by, input);
    case "annotation":
      return restoreAnnotation(by, input);
    default:
      return restoreEntry(by, { ...input, kind });
  }
}
