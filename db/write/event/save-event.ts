import type { EventBody, EventRecord } from "@/lib/event";
import { toStored } from "@/lib/located";
import { ok, type Result } from "@/lib/result";
import { same } from "@/lib/same";
import { act, type By } from "../act";
import { writeEvent } from "../write-event";
import { checkEvent } from "./check-event";
import { livingEvent } from "./current-event";

export type SaveInput = { id: string; seen: number; record: EventBody; why: string | null };

/** `record`: as it is stored now, with every quote's surroundings. */
export type Saved = { id: string; revision: number; state: "draft" | "published"; record: EventRecord };

/**
 * Stores a new version of an event. `seen`: the revision that the editor saw; where another stands, `conflict` with
 * the `CurrentEvent`. A draft may lack evidence; a published event must stay publishable, else `invalid` with the
 * fields. What changes nothing makes no revision.
 */
export async function saveEvent(by: By, { id, seen, record, why }: SaveInput): Promise<Result<Saved>> {
  return act(by, "editor", (tx, account): Result<Saved> => {
    const current = livingEvent(tx, id, seen);
    if (!current.ok) return current;
    const { state, revision, record: before } = current.value;
    const checked = checkEvent(tx, { ...record, id }, state);
    if (!checked.ok) return checked;
    const { event, located } = checked.value;
    const after = toStored(event, located);
    if (same(before, after)) return ok({ id, revision, state, record: before });
    const number = writeEvent(tx, event, located, { who: account.id, act: "save", why, state });
    return ok({ id, revision: number, state, record: after });
  });
}
