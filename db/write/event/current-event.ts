import { eq, sql } from "drizzle-orm";
import { accounts } from "@/db/desk-schema";
import { prepared } from "@/db/prepared";
import { events } from "@/db/schema";
import type { EventRecord } from "@/lib/event";
import type { EventState } from "@/lib/record-words";
import { conflict, fail, ok, type Result } from "@/lib/result";
import { lastRevision } from "../revisions";
import type { Tx } from "../transact";

/** An event as it stands, and by whom: what a stale save is answered with. `at`: ms. `who`: a name, or `load`. */
export type CurrentEvent = { revision: number; state: EventState; record: EventRecord; who: string; at: number };

/** Fails with `not-found`. */
export function currentEvent(tx: Tx, id: string): Result<CurrentEvent> {
  const row = states(tx).get({ id });
  const last = lastRevision(tx, "event", id);
  if (!row || !last) return fail("not-found", `No event has the id ${id}.`);
  const who = names(tx).get({ id: last.who })?.name ?? last.who;
  return ok({ revision: last.number, state: row.state, record: last.after as EventRecord, who, at: last.at });
}

const states = prepared((tx) =>
  tx
    .select({ state: events.state })
    .from(events)
    .where(eq(events.id, sql.placeholder("id")))
    .prepare(),
);

const names = prepared((tx) =>
  tx
    .select({ name: accounts.name })
    .from(accounts)
    .where(eq(accounts.id, sql.placeholder("id")))
    .prepare(),
);

/** The event as its editor saw it. Fails with `not-found`, or `conflict` with the `CurrentEvent` where another revision stands. */
export function seenEvent(tx: Tx, id: string, seen: number): Result<CurrentEvent> {
  const current = currentEvent(tx, id);
  if (!current.ok || current.value.revision === seen) return current;
  return conflict(
    `The event was changed since you opened it: revision ${current.value.revision} stands now.`,
    current.value,
  );
}

/** As `seenEvent`, for acts on an event that has not been withdrawn or merged: else fails with `invalid`. */
export function livingEvent(tx: Tx, id: string, seen: number): Result<CurrentEvent & { state: "draft" | "published" }> {
  const current = seenEvent(tx, id, seen);
  if (!current.ok) return current;
  const { state } = current.value;
  if (state === "draft" || state === "published") return ok({ ...current.value, state });
  return fail("invalid", `The event is ${state}; restore it first.`, { state });
}
