import { desc, eq } from "drizzle-orm";
import { revisions } from "@/db/schema";
import type { EventRecord } from "@/lib/event";
import { type Located, toStored } from "@/lib/located";
import { writeEventRows } from "./event-rows";
import type { Tx } from "./transact";

/** Who made a change and why. `who`: `load` for the dataset loader, else the account. */
export type Author = { who: string; why: string | null };

export type Revision = typeof revisions.$inferSelect;

/** The newest revision of an event: its `after` is the event as it stands. */
export function lastRevision(tx: Tx, event: string): Revision | undefined {
  return tx.select().from(revisions).where(eq(revisions.eventId, event)).orderBy(desc(revisions.number)).limit(1).get();
}

/**
 * Writes one event with its revision, as a part of every act that makes or changes one.
 * The caller has checked the record and its evidence, and raises the version.
 */
export function writeEvent(tx: Tx, event: EventRecord, located: Located[], author: Author): void {
  const last = lastRevision(tx, event.id);
  const number = (last?.number ?? 0) + 1;
  writeEventRows(tx, event, located, number);
  tx.insert(revisions)
    .values({
      eventId: event.id,
      number,
      at: Date.now(),
      ...author,
      before: last?.after ?? null,
      after: toStored(event, located),
    })
    .run();
}
