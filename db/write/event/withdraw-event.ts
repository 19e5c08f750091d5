import { ok, type Result } from "@/lib/result";
import { act, type By } from "../act";
import type { Stored } from "./create-event";
import { livingEvent } from "./current-event";
import { setState } from "./set-state";

export type WithdrawInput = { id: string; seen: number; why: string };

/**
 * Takes an event out of the record, for a reason: it stands in the history only, and `restoreEvent` brings it back.
 * Its evidence and its id are kept. Fails with `conflict` as `saveEvent` does.
 */
export async function withdrawEvent(by: By, { id, seen, why }: WithdrawInput): Promise<Result<Stored>> {
  return act(by, "editor", (tx, account): Result<Stored> => {
    const current = livingEvent(tx, id, seen);
    if (!current.ok) return current;
    const author = { who: account.id, act: "withdraw", why, state: "withdrawn" } as const;
    return ok({ id, revision: setState(tx, id, current.value.record, author, null) });
  });
}
