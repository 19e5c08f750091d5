import type { EventBody } from "@/lib/event";
import { ok, type Result } from "@/lib/result";
import { act, type By } from "../act";
import { writeEvent } from "../write-event";
import { checkEvent } from "./check-event";
import { addDraft, type Stored } from "./create-event";
import { livingEvent } from "./current-event";

/** `record`: what stays; `part`: what becomes an event of its own. */
export type SplitInput = { id: string; seen: number; record: EventBody; part: EventBody; why: string | null };

/**
 * Makes two events of one: the part is a new draft, and the rest stays under the old id and in its state.
 * Fails with `invalid` where either may not stand (the fields of the part begin with `part.`), or `conflict` as `saveEvent` does.
 */
export async function splitEvent(
  by: By,
  { id, seen, record, part, why }: SplitInput,
): Promise<Result<Stored & { part: string }>> {
  return act(by, "editor", (tx, account): Result<Stored & { part: string }> => {
    const current = livingEvent(tx, id, seen);
    if (!current.ok) return current;
    const { state } = current.value;
    const checked = checkEvent(tx, { ...record, id }, state);
    if (!checked.ok) return checked;
    const added = addDraft(tx, account, part, "split", why);
    if (!added.ok) return ofPart(added);
    const { event, located } = checked.value;
    const revision = writeEvent(tx, event, located, { who: account.id, act: "split", why, state });
    return ok({ id, revision, part: added.value.id });
  });
}

function ofPart({ error }: { ok: false } & Extract<Result<never>, { ok: false }>): Result<never> {
  const fields = Object.fromEntries(Object.entries(error.fields ?? {}).map(([field, code]) => [`part.${field}`, code]));
  return { ok: false, error: { ...error, fields } };
}
