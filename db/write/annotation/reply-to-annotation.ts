import { annotationRow, iriOfAccount, targetOf } from "@/db/annotation-rows";
import { fail, ok, type Result } from "@/lib/result";
import { act, type By } from "../act";
import { checkSaid, type Said } from "./check-said";
import { insertAnnotation, newAnnotationId, type WrittenAnnotation } from "./write-annotation";

export type Reply = Said & { to: string };

/**
 * Replies in a thread; `to` may be any annotation of it. A reply speaks of what its thread speaks of, and is for
 * everyone only where its thread is. Fails with `not-found`, `invalid` where the thread was withdrawn, or as `checkSaid`.
 */
export async function replyToAnnotation(by: By, { to, ...said }: Reply): Promise<Result<WrittenAnnotation>> {
  return act(by, "editor", (tx, account): Result<WrittenAnnotation> => {
    const answered = annotationRow(tx, to);
    const thread = answered?.replyTo ? annotationRow(tx, answered.replyTo) : answered;
    if (!thread) return fail("not-found", `No annotation has the id ${to}.`);
    if (thread.state === "withdrawn") return fail("invalid", "The thread was withdrawn.", { target: "withdrawn" });
    const checked = checkSaid({ ...said, audience: thread.audience === "editors" ? "editors" : said.audience });
    if (!checked.ok) return checked;
    const now = Date.now();
    const annotation = {
      ...checked.value,
      ...{ id: newAnnotationId(), target: targetOf(thread), replyTo: thread.id, state: "open" as const, via: null },
      creator: { id: iriOfAccount(account.id), name: account.name },
      created: now,
      modified: now,
    };
    return ok(insertAnnotation(tx, annotation, account, null));
  });
}
