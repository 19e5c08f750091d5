import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Stored } from "@/db/write/event/create-event";
import type { CurrentEvent } from "@/db/write/event/current-event";
import type { Saved } from "@/db/write/event/save-event";
import { EventRecord } from "@/lib/event";
import type { Result } from "@/lib/result";
import type { DeskClient } from "./client";

const LONGEST_PAUSE_MS = 1000;

/** An event as one client last saw it. */
export type Seen = { revision: number; record: EventRecord };

export type Accepted = { revision: number; note: string };

/** A draft of one partner, to which clients add their notes. */
export async function createSharedEvent(client: DeskClient): Promise<Seen & { id: string }> {
  const record = {
    id: "shared",
    title: { en: "Shared" },
    kind: "meeting",
    status: "held",
    when: { edtf: "2020-01-01", kind: "spans" },
    parties: [{ party: "KH" }, { party: "FR" }],
    summary: { en: "0" },
  };
  const { id: _id, ...body } = EventRecord.parse(record);
  const made = await client.call<Result<Stored>>("sendNewEvent", [
    { key: randomUUID(), input: { record: body, why: null } },
  ]);
  if (!made.ok) throw new Error(`The shared event was refused: ${JSON.stringify(made.error)}`);
  return { ...made.value, record: EventRecord.parse({ ...record, id: made.value.id }) };
}

/** Hands an envelope over until it is answered: the same one each time, whatever becomes of the connection. */
export type Deliver = (client: DeskClient, action: string, envelope: object) => Promise<Result<Saved>>;

export const once: Deliver = (client, action, envelope) => client.call(action, [envelope]);

/**
 * Adds one to the number in the summary, against the newest version, so that a lost save shows in the sum. `seen` is
 * brought up to date. Answers how many conflicts came before.
 */
export async function addOne(
  client: DeskClient,
  id: string,
  seen: Seen,
  deliver = once,
): Promise<{ accepted: Accepted; conflicts: number }> {
  for (let conflicts = 0; ; conflicts += 1) {
    const note = String(Number(seen.record.summary?.en) + 1);
    const { id: _id, ...record } = { ...seen.record, summary: { en: note } };
    const input = { id, seen: seen.revision, record, why: null };
    const answer = await deliver(client, "sendEvent", { key: randomUUID(), input });
    if (answer.ok) {
      seen.revision = answer.value.revision;
      seen.record = answer.value.record;
      // Whoever has just saved knows the newest version first, and would else always be the first again.
      await pause();
      return { accepted: { revision: answer.value.revision, note }, conflicts };
    }
    if (answer.error.code !== "conflict") throw new Error(`The save was refused: ${JSON.stringify(answer.error)}`);
    const current = answer.error.current as CurrentEvent;
    seen.revision = current.revision;
    seen.record = current.record;
    // The first conflict tells the newest version; who then meets another is in a crowd, and lets it pass.
    if (conflicts % 2 === 1) await pause();
  }
}

function pause(): Promise<void> {
  return wait(Math.random() * LONGEST_PAUSE_MS);
}
