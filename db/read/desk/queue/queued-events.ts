import { and, eq, inArray } from "drizzle-orm";
import { events, revisions } from "@/db/schema";
import type { QueuedEvent, QueuedFact } from "@/lib/answers/queue";
import type { EventRecord } from "@/lib/event";
import type { Locale } from "@/lib/vocabulary";
import { toLine } from "../../lines";
import type { Reader } from "../../snapshot";

/** An event as the queue shows it, with how it was written last. `at`: ms. */
export type EventEntry = { line: QueuedEvent; record: EventRecord; who: string; at: number };

/** These events by id, each with its newest revision. */
export function queuedEvents(reader: Reader, ids: string[], locale: Locale): Map<string, EventEntry> {
  if (ids.length === 0) return new Map();
  const rows = reader
    .select({ event: events, record: revisions.after, who: revisions.who, at: revisions.at })
    .from(events)
    .innerJoin(
      revisions,
      and(eq(revisions.recordKind, "event"), eq(revisions.recordId, events.id), eq(revisions.number, events.revision)),
    )
    .where(inArray(events.id, ids))
    .all();
  return new Map(
    rows.map(({ event, record, who, at }) => [
      event.id,
      {
        line: { ...toLine(event, locale), revision: event.revision, state: event.state },
        record: record as EventRecord,
        who,
        at,
      },
    ]),
  );
}

/** A fact of this record, as the queue names it. */
export function queuedFact({ commitments }: EventRecord, path: string): QueuedFact {
  const id = /^commitments\/(.*)$/.exec(path)?.[1];
  return { path, subject: commitments.find((one) => one.id === id)?.what ?? null };
}
