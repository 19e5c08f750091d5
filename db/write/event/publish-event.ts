import { fail, ok, type Result } from "@/lib/result";
import { act, type By } from "../act";
import { writeEvent } from "../write-event";
import { checkEvent } from "./check-event";
import type { Stored } from "./create-event";
import { livingEvent } from "./current-event";

export type PublishInput = { id: string; seen: number; why: string | null };

/**
 * Shows a draft to everyone. Refused as `invalid` while a fact lacks evidence, or rests on a source that is not
 * published: `fields` names each. Fails with `conflict` as `saveEvent` does.
 */
export async function publishEvent(by: By, { id, seen, why }: PublishInput): Promise<Result<Stored>> {
  return act(by, "editor", (tx, account): Result<Stored> => {
    const current = livingEvent(tx, id, seen);
    if (!current.ok) return current;
    if (current.value.state === "published")
      return fail("invalid", "The event is published already.", { state: "published" });
    const checked = checkEvent(tx, current.value.record, "published");
    if (!checked.ok) return checked;
    const { event, located } = checked.value;
    const author = { who: account.id, act: "publish", why, state: "published" } as const;
    return ok({ id, revision: writeEvent(tx, event, located, author) });
  });
}
