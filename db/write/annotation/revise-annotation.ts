import { accountOf, annotationRow, toAnnotation } from "@/db/annotation-rows";
import { fail, ok, type Result } from "@/lib/result";
import { same } from "@/lib/same";
import { act, type By } from "../act";
import { checkSaid, type Said } from "./check-said";
import { type Seen, seenAnnotation, type WrittenAnnotation, writeAnnotation } from "./write-annotation";

export type RevisedAnnotation = Said & Seen & { why: string | null };

/**
 * Changes what one's own annotation says. Fails with `not-found`, `conflict`, `invalid`, or `not-editor` where it is
 * another's. What changes nothing makes no revision.
 */
export async function reviseAnnotation(
  by: By,
  { id, seen, why, ...said }: RevisedAnnotation,
): Promise<Result<WrittenAnnotation>> {
  return act(by, "editor", (tx, account): Result<WrittenAnnotation> => {
    const current = seenAnnotation(tx, { id, seen });
    if (!current.ok) return current;
    const row = current.value;
    if (accountOf(row) !== account.id) return fail("not-editor", "Only who wrote an annotation may change its words.");
    if (row.state === "withdrawn") return fail("invalid", "The annotation was withdrawn.", { state: "withdrawn" });
    const thread = row.replyTo === null ? null : annotationRow(tx, row.replyTo);
    const checked = checkSaid({ ...said, audience: thread?.audience === "editors" ? "editors" : said.audience });
    if (!checked.ok) return checked;
    const before = toAnnotation(row);
    const after = { ...before, ...checked.value };
    if (same(before, after)) return ok({ revision: row.revision, annotation: before });
    return ok(writeAnnotation(tx, { ...after, modified: Date.now() }, { who: account.id, act: "save", why }));
  });
}
