import { eq } from "drizzle-orm";
import { events } from "@/db/schema";
import type { EventBody } from "@/lib/event";
import { newEventId } from "@/lib/event-id";
import { ok, type Result } from "@/lib/result";
import { type Account, act, type By } from "../act";
import { lastRevision } from "../revisions";
import type { Tx } from "../transact";
import { writeEvent } from "../write-event";
import { checkEvent } from "./check-event";

/** An event as an act left it. */
export type Stored = { id: string; revision: number };

/**
 * Stores a new event as a draft, under an id of its own. It may lack evidence, but what it names must be there and
 * its quotes must stand in the texts: else `invalid` with the fields.
 */
export async function createEvent(by: By, input: { record: EventBody; why: string | null }): Promise<Result<Stored>> {
  return act(by, "editor", (tx, account) => addDraft(tx, account, input.record, "create", input.why));
}

/** The part of an act that adds a draft. */
export function addDraft(
  tx: Tx,
  account: Account,
  body: EventBody,
  how: "create" | "split",
  why: string | null,
): Result<Stored> {
  const id = newEventId(body.when.edtf, body.title, (one) => isTaken(tx, one));
  const checked = checkEvent(tx, { ...body, id }, "draft");
  if (!checked.ok) return checked;
  const { event, located } = checked.value;
  const revision = writeEvent(tx, event, located, { who: account.id, act: how, why, state: "draft" });
  return ok({ id, revision });
}

// No row is ever deleted, but a history without a row would be enough to keep an id from being used again.
function isTaken(tx: Tx, id: string): boolean {
  const row = tx.select({ id: events.id }).from(events).where(eq(events.id, id)).get();
  return row !== undefined || lastRevision(tx, "event", id) !== undefined;
}
