import { iriOfAccount } from "@/db/annotation-rows";
import { ok, type Result } from "@/lib/result";
import { act, type By } from "../act";
import { checkSaid, type Said } from "./check-said";
import { checkTarget, type PointedAt } from "./check-target";
import { insertAnnotation, newAnnotationId, type WrittenAnnotation } from "./write-annotation";

export type NewAnnotation = Said & { target: PointedAt };

/** Begins a thread on an event, a fact or a passage. Fails as `checkTarget` and `checkSaid` do. */
export async function addAnnotation(by: By, { target, ...said }: NewAnnotation): Promise<Result<WrittenAnnotation>> {
  return act(by, "editor", (tx, account): Result<WrittenAnnotation> => {
    const checked = checkSaid(said);
    if (!checked.ok) return checked;
    const found = checkTarget(tx, target);
    if (!found.ok) return found;
    const now = Date.now();
    const annotation = {
      ...checked.value,
      ...{ id: newAnnotationId(), target: found.value, replyTo: null, state: "open" as const, via: null },
      creator: { id: iriOfAccount(account.id), name: account.name },
      created: now,
      modified: now,
    };
    return ok(insertAnnotation(tx, annotation, account, null));
  });
}
