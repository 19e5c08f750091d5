import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { database } from "@/db/connection";
import { accounts } from "@/db/desk-schema";
import { events, evidence, revisions } from "@/db/schema";
import type { DeskEvent } from "@/lib/answers/desk-event";
import type { EventRecord } from "@/lib/event";
import { fail, ok, type Result } from "@/lib/result";

/** An event in whatever state, for someone who is signed in. Fails with `not-found`. */
export async function readDeskEvent(id: string): Promise<Result<DeskEvent>> {
  const [event] = await readDeskEvents([id]);
  return event ? ok(event) : fail("not-found", `No event has the id ${id}.`);
}

/** These events in whatever state, in the order asked for; ids that name nothing are left out. For someone who is signed in. */
export async function readDeskEvents(ids: string[]): Promise<DeskEvent[]> {
  const rows = await database()
    .select({
      id: events.id,
      revision: events.revision,
      state: events.state,
      mergedInto: events.mergedInto,
      record: revisions.after,
      who: revisions.who,
      name: accounts.name,
      at: revisions.at,
    })
    .from(events)
    .innerJoin(
      revisions,
      and(eq(revisions.recordKind, "event"), eq(revisions.recordId, events.id), eq(revisions.number, events.revision)),
    )
    .leftJoin(accounts, eq(accounts.id, revisions.who))
    .where(inArray(events.id, ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...new Set(ids)].flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { name, who, record, ...rest } = row;
    return [{ ...rest, record: record as EventRecord, who: name ?? who }];
  });
}

const MOST_NEAR = 20;

/** Drafts and published events that quote this source, first those whose passages stand nearest to `at`, a code point. For someone who is signed in. */
export async function readEventsQuoting(source: string, at: number): Promise<DeskEvent[]> {
  const rows = await database()
    .select({ id: evidence.eventId, start: evidence.start })
    .from(evidence)
    .innerJoin(events, eq(events.id, evidence.eventId))
    .where(and(eq(evidence.source, source), inArray(events.state, ["draft", "published"])));
  const distance = ({ start }: { start: number | null }) => Math.abs((start ?? 0) - at);
  const near = rows.sort((a, b) => distance(a) - distance(b)).map((row) => row.id);
  return readDeskEvents([...new Set(near)].slice(0, MOST_NEAR));
}
