import { asc, gt, inArray } from "drizzle-orm";
import { type Db, database } from "@/db/connection";
import {
  commitments,
  eventParties,
  events,
  eventTopics,
  evidence,
  participants,
  relations,
  sources,
} from "@/db/schema";
import type { EventRecord, Evidence } from "@/lib/event";
import type { Selector } from "@/lib/evidence";
import type { EventState } from "@/lib/record-words";
import type { BoundsTuple } from "@/lib/when";

/**
 * Id of a piece of evidence and its place in its source; null for editorial evidence, which has none. `former`: the
 * place is in a former edition of the text.
 */
export type EvidencePlace = { id: string; selector: Selector | null; former: boolean };

/** A record with what the database adds to it: `places[i]` belongs to `event.evidence[i]`. */
export type StoredEvent = {
  event: EventRecord;
  places: EvidencePlace[];
  bounds: BoundsTuple;
  revision: number;
  state: EventState;
};

const BATCH = 500;

/** These events in the order asked for, put together from their rows, with ids and places of their evidence, bounds and revision; ids that name nothing are left out. */
export async function readStoredEvents(ids: string[], db: Db = database()): Promise<StoredEvent[]> {
  const found: StoredEvent[] = [];
  for (let at = 0; at < ids.length; at += BATCH) found.push(...(await readBatch(db, ids.slice(at, at + BATCH))));
  return found;
}

async function readBatch(db: Db, ids: string[]): Promise<StoredEvent[]> {
  const rows = await db.select().from(events).where(inArray(events.id, ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const parts = await readParts(db, ids);
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? toStoredEvent(row, parts) : [];
  });
}

type EventRow = typeof events.$inferSelect;
type Parts = Awaited<ReturnType<typeof readParts>>;

async function readParts(db: Db, ids: string[]) {
  return {
    parties: byEvent(
      await db
        .select()
        .from(eventParties)
        .where(inArray(eventParties.eventId, ids))
        .orderBy(asc(eventParties.position)),
    ),
    participants: byEvent(
      await db
        .select()
        .from(participants)
        .where(inArray(participants.eventId, ids))
        .orderBy(asc(participants.position)),
    ),
    topics: byEvent(
      await db.select().from(eventTopics).where(inArray(eventTopics.eventId, ids)).orderBy(asc(eventTopics.position)),
    ),
    commitments: byEvent(
      await db.select().from(commitments).where(inArray(commitments.eventId, ids)).orderBy(asc(commitments.position)),
    ),
    relations: byEvent(
      await db.select().from(relations).where(inArray(relations.eventId, ids)).orderBy(asc(relations.position)),
    ),
    evidence: byEvent(
      await db.select().from(evidence).where(inArray(evidence.eventId, ids)).orderBy(asc(evidence.position)),
    ),
    editions: await correctedSources(db),
  };
}

/** Edition of each source whose text was corrected. */
async function correctedSources(db: Db): Promise<Map<string, number>> {
  const { id, edition } = sources;
  return new Map(
    (await db.select({ id, edition }).from(sources).where(gt(edition, 1))).map((row) => [row.id, row.edition]),
  );
}

/** Answers the rows of one event, in their order. */
function byEvent<Row extends { eventId: string }>(rows: Row[]): (event: string) => Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.eventId);
    if (group) group.push(row);
    else groups.set(row.eventId, [row]);
  }
  return (event) => groups.get(event) ?? [];
}

function toStoredEvent(row: EventRow, parts: Parts): StoredEvent {
  const { id } = row;
  const backing = parts.evidence(id);
  const event: EventRecord = {
    id,
    title: row.title,
    ...given({ summary: row.summary }),
    kind: row.kind,
    status: row.status,
    ...given({ level: row.level }),
    when: { edtf: row.edtf, kind: row.whenKind },
    ...(row.placeName === null && row.placeCountry === null
      ? {}
      : { place: given({ name: row.placeName, country: row.placeCountry }) }),
    parties: parts.parties(id).map(({ party, role }) => ({ party, ...given({ role }) })),
    participants: parts
      .participants(id)
      .map(({ person, office, party, role }) => ({ person, ...given({ office, party, role }) })),
    topics: parts.topics(id).map((one) => one.topic),
    commitments: parts.commitments(id).map(({ id, kind, by, to, what, due, state }) => ({
      ...{ id, kind, by, to, what },
      ...given({ due }),
      state,
    })),
    within: row.within,
    related: parts.relations(id).map(({ other, how }) => ({ event: other, how })),
    evidence: backing.map(toEvidence),
  };
  return {
    event,
    places: backing.map((one) => ({
      id: one.id,
      selector: toSelector(one),
      former: (one.edition ?? 1) < (parts.editions.get(one.source ?? "") ?? 1),
    })),
    bounds: [row.earliestStart, row.latestStart, row.earliestEnd, row.latestEnd],
    revision: row.revision,
    state: row.state,
  };
}

type EvidenceRow = typeof evidence.$inferSelect;

function toEvidence(row: EvidenceRow): Evidence {
  const { field, basis, source, exact, prefix, suffix, note, value } = row;
  if (basis === "editorial") return { field, basis, note: note ?? {} };
  const passage = { field, source: source ?? "", exact: exact ?? "", ...given({ prefix, suffix, value }) };
  if (basis === "inferred") return { ...passage, basis, note: note ?? {} };
  return { ...passage, basis, ...given({ note }) };
}

function toSelector({ start, end, exact, prefix, suffix }: EvidenceRow): Selector | null {
  if (start === null || end === null || exact === null || prefix === null || suffix === null) return null;
  return { start, end, exact, prefix, suffix };
}

/** The values that are there, without those that are null. */
function given<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
