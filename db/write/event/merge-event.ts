import type { EventBody } from "@/lib/event";
import { fail, ok, type Result } from "@/lib/result";
import { act, type By } from "../act";
import { writeEvent } from "../write-event";
import { checkEvent } from "./check-event";
import type { Stored } from "./create-event";
import { livingEvent } from "./current-event";
import { moveAnnotations } from "./move-annotations";
import { moveReferences, withoutNaming } from "./references";
import { setState } from "./set-state";

/** `from` goes into `into`, whose record is from then on `record`, as the editor confirmed it. `seen`: of both. */
export type MergeInput = {
  from: string;
  into: string;
  seen: { from: number; into: number };
  record: EventBody;
  why: string | null;
};

/**
 * Makes one event of two: the first's id answers from then on with the second's, and what named the first, or was said
 * of it, names the second and is said of it. Fails with `conflict` as `saveEvent` does, for either; with `invalid` where the result may not stand, or a
 * published event would go into a draft and so out of the readers' sight.
 */
export async function mergeEvent(by: By, { from, into, seen, record, why }: MergeInput): Promise<Result<Stored>> {
  return act(by, "editor", (tx, account): Result<Stored> => {
    if (from === into) return fail("invalid", "An event cannot be merged into itself.", { into: "itself" });
    const old = livingEvent(tx, from, seen.from);
    if (!old.ok) return old;
    const kept = livingEvent(tx, into, seen.into);
    if (!kept.ok) return kept;
    const { state } = kept.value;
    if (old.value.state === "published" && state === "draft") {
      return fail("invalid", "A published event cannot go into a draft: publish the other first.", { into: "draft" });
    }
    const checked = checkEvent(tx, withoutNaming({ ...record, id: into }, from), state);
    if (!checked.ok) return checked;
    const { event, located } = checked.value;
    const author = { who: account.id, act: "merge", why } as const;
    const revision = writeEvent(tx, event, located, { ...author, state });
    setState(tx, from, old.value.record, { ...author, state: "merged" }, into);
    moveAnnotations(tx, from, into, author);
    const moved = moveReferences(tx, from, into, author);
    return moved.ok ? ok({ id: into, revision }) : moved;
  });
}
