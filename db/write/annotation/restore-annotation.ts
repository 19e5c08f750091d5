import { accountOf, toAnnotation } from "@/db/annotation-rows";
import type { Annotation } from "@/lib/annotation/annotation";
import { fail, ok, type Result } from "@/lib/result";
import { act, type By } from "../act";
import { keptRevision, type RestoreInput } from "../kept-revision";
import { checkSaid } from "./check-said";
import { seenAnnotation, type WrittenAnnotation, writeAnnotation } from "./write-annotation";

/**
 * Lets an annotation say again what one of its revisions said; what it speaks of, for whom, and whether it is resolved
 * stay as they are. Only who wrote it may. Fails with `not-found`, `conflict`, `invalid` or `not-editor`.
 */
export async function restoreAnnotation(
  by: By,
  { id, seen, number, why }: RestoreInput,
): Promise<Result<WrittenAnnotation>> {
  return act(by, "editor", (tx, account): Result<WrittenAnnotation> => {
    const current = seenAnnotation(tx, { id, seen });
    if (!current.ok) return current;
    const row = current.value;
    if (accountOf(row) !== account.id) return fail("not-editor", "Only who wrote an annotation may change its words.");
    if (row.state === "withdrawn") return fail("invalid", "The annotation was withdrawn.", { state: "withdrawn" });
    const kept = keptRevision(tx, "annotation", id, number);
    if (!kept.ok) return kept;
    const { motivation, body, language } = kept.value.after as Annotation;
    const checked = checkSaid({ motivation, body, language, audience: row.audience });
    if (!checked.ok) return checked;
    const after = { ...toAnnotation(row), ...checked.value, modified: Date.now() };
    return ok(writeAnnotation(tx, after, { who: account.id, act: "restore", why }));
  });
}
