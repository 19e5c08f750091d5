import { fail, type Result } from "@/lib/result";
import type { By } from "../act";
import { setAnnotationState, wrongState } from "./set-annotation-state";
import type { Seen, WrittenAnnotation } from "./write-annotation";

/** Says that nothing is left to do about a thread; any editor may. Fails with `not-found`, `conflict` or `invalid`. */
export async function resolveAnnotation(by: By, seen: Seen): Promise<Result<WrittenAnnotation>> {
  return setAnnotationState(by, seen, {
    to: () => ({ state: "resolved", act: "resolve" }),
    why: null,
    refuse: (row) => {
      if (row.replyTo !== null) return fail("invalid", "A reply is not resolved; its thread is.", { state: "reply" });
      return row.state === "open" ? null : wrongState(row);
    },
  });
}
