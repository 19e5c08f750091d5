import { accountOf } from "@/db/annotation-rows";
import { fail, type Result } from "@/lib/result";
import type { By } from "../act";
import { setAnnotationState, wrongState } from "./set-annotation-state";
import type { Seen, WrittenAnnotation } from "./write-annotation";

/**
 * Takes an annotation out of sight; it stays in the history. Only who wrote it may, or an admin.
 * Fails with `not-found`, `conflict`, `invalid` or `not-editor`.
 */
export async function withdrawAnnotation(
  by: By,
  { why, ...seen }: Seen & { why: string | null },
): Promise<Result<WrittenAnnotation>> {
  return setAnnotationState(by, seen, {
    to: () => ({ state: "withdrawn", act: "withdraw" }),
    why,
    refuse: (row, account) => {
      if (row.state === "withdrawn") return wrongState(row);
      if (account.role === "admin" || accountOf(row) === account.id) return null;
      return fail("not-editor", "Only who wrote an annotation, or an admin, may withdraw it.");
    },
  });
}
