import { and, eq, inArray, or } from "drizzle-orm";
import { events, relations } from "@/db/schema";
import type { EventRecord } from "@/lib/event";
import { ok, type Result } from "@/lib/result";
import { lastRevision } from "../revisions";
import type { Tx } from "../transact";
import { type Author, writeEvent } from "../write-event";
import { checkEvent } from "./check-event";
import { currentEvent } from "./current-event";

type By = Omit<Author, "state">;

/** What named the event `from` names `into` from now on, each with its revision. Fails as `checkEvent` does. */
export function moveReferences(tx: Tx, from: string, into: string, author: By): Result<null> {
  for (const id of eventsNamingEvent(tx, from)) {
    const current = currentEvent(tx, id);
    if (!current.ok) return current;
    const written = rewrite(tx, renamed(current.value.record, from, into), author);
    if (!written.ok) return written;
  }
  return ok(null);
}

/** What named an event until it was merged into another names it again, unless it was changed since. Fails as `checkEvent` does. */
export function returnReferences(tx: Tx, id: string, into: string, author: By): Result<null> {
  for (const other of eventsNamingEvent(tx, into)) {
    const last = lastRevision(tx, "event", other);
    const before = last?.act === "merge" ? (last.before as EventRecord) : null;
    if (before === null || !names(before, id)) continue;
    const written = rewrite(tx, before, author);
    if (!written.ok) return written;
  }
  return ok(null);
}

/** The record without relations to `id`, and not within it. */
export function withoutNaming(record: EventRecord, id: string): EventRecord {
  const inside = record.within === id;
  return {
    ...record,
    within: inside ? null : record.within,
    related: record.related.filter((one) => one.event !== id),
    evidence: inside ? record.evidence.filter((one) => one.field !== "within") : record.evidence,
  };
}

function rewrite(tx: Tx, record: EventRecord, author: By): Result<null> {
  const current = currentEvent(tx, record.id);
  if (!current.ok) return current;
  const state = current.value.state === "published" ? "published" : "draft";
  const checked = checkEvent(tx, record, state);
  if (!checked.ok) return checked;
  writeEvent(tx, checked.value.event, checked.value.located, { ...author, state });
  return ok(null);
}

/** Ids of the drafts and published events that stand within this one or name it as related. */
function eventsNamingEvent(tx: Tx, id: string): string[] {
  const naming = tx.select({ id: relations.eventId }).from(relations).where(eq(relations.other, id));
  const rows = tx
    .select({ id: events.id })
    .from(events)
    .where(and(inArray(events.state, ["draft", "published"]), or(eq(events.within, id), inArray(events.id, naming))))
    .all();
  return rows.map((row) => row.id);
}

function names(record: EventRecord, id: string): boolean {
  return record.within === id || record.related.some((one) => one.event === id);
}

/** The record with `into` in the place of `from`, named once. */
function renamed(record: EventRecord, from: string, into: string): EventRecord {
  const related = record.related.map((one) => (one.event === from ? { ...one, event: into } : one));
  const once = related.filter(
    (one, at) => related.findIndex((other) => other.event === one.event && other.how === one.how) === at,
  );
  const within = record.within === from ? into : record.within;
  return withoutNaming({ ...record, within, related: once }, record.id);
}
