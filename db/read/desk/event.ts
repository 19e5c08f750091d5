import "server-only";
import { and, eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { accounts } from "@/db/desk-schema";
import { events, revisions } from "@/db/schema";
import type { DeskEvent } from "@/lib/answers/desk-event";
import type { EventRecord } from "@/lib/event";
import { fail, ok, type Result } from "@/lib/result";

/** An event in whatever state, for someone who is signed in. Fails with `not-found`. */
export async function readDeskEvent(id: string): Promise<Result<DeskEvent>> {
  const [row] = await database()
    .select({
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
    .where(eq(events.id, id));
  if (!row) return fail("not-found", `No event has the id ${id}.`);
  const { name, who, record, ...rest } = row;
  return ok({ id, ...rest, record: record as EventRecord, who: name ?? who });
}
