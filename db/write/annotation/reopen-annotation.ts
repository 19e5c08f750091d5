import { accountOf } from "@/db/annotation-rows";
import type { Annotation } from "@/lib/annotation/annotation";
import type { AnnotationState } from "@/lib/record-words";
import { fail, type Result } from "@/lib/result";
import type { By } from "../act";
import { lastRevision } from "../revisions";
import type { Tx } from "../transact";
import { setAnnotationState, wrongState } from "./set-annotation-state";
import type { Seen, WrittenAnnotation } from "./write-annotation";

/**
 * Opens a resolved thread again, which any editor may, or brings back a withdrawn annotation, which only who wrote it
 * may, or an admin. Fails with `not-found`, `conflict`, `invalid` or `not-editor`.
 */
export async function reopenAnnotation(by: By, seen: Seen): Promise<Result<WrittenAnnotation>> {
  return setAnnotationState(by, seen, {
    to: (tx, { id, state }) =>
      state === "withdrawn" ? { state: stateBefore(tx, id), act: "restore" } : { state: "open", act: "reopen" },
    why: null,
    refuse: (row, account) => {
      if (row.state === "open") return wrongState(row);
      if (row.state === "resolved" || account.role === "admin" || accountOf(row) === account.id) return null;
      return fail("not-editor", "Only who wrote an annotation, or an admin, may bring it back.");
    },
  });
}

/** Of an annotation that was withdrawn: what it was until then. */
function stateBefore(tx: Tx, id: string): AnnotationState {
  const before = lastRevision(tx, "annotation", id)?.before as Annotation | null | undefined;
  return before?.state === "resolved" ? "resolved" : "open";
}
