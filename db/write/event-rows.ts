import { and, eq, isNotNull, sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { commitments, eventParties, eventTopics, evidence, participants, relations } from "@/db/schema";
import type { EventRecord } from "@/lib/event";
import { type EventFacts, toEventFacts } from "@/lib/event-facts";
import type { Located } from "@/lib/located";
import type { EventState } from "@/lib/record-words";
import { writeEventRow } from "./event-row";
import { writeEventWords } from "./event-words";
import { partRows } from "./part-rows";
import type { Tx } from "./transact";

/** What a row holds beside the record; `madeBy` is kept from the first time. */
export type Standing = { revision: number; state: EventState; madeBy: string };

/**
 * Writes an event to its tables and to the search words, in the place of what stood there: of that, only what says something else is touched. The record must have passed `problemsOf`, and `located` hold all of its evidence.
 */
export function writeEventRows(tx: Tx, event: EventRecord, located: Located[], standing: Standing): void {
  const { id } = event;
  const rows = toEventRows(event, located, standing);
  const isNew = writeEventRow(tx, rows.event);
  const known = isNew ? new Map<string, string>() : evidenceIds(tx, id);
  writeParties(tx, id, rows.parties);
  writeParticipants(tx, id, rows.participants);
  writeTopics(tx, id, rows.topics);
  writeCommitments(tx, id, rows.commitments);
  writeRelations(tx, id, rows.relations);
  const evidenceRows = rows.evidence.map((row) => ({ ...row, id: known.get(placeOf(row)) ?? row.id }));
  writeEvidence(tx, id, evidenceRows);
  writeEventWords(tx, [id]);
}

const writeParties = partRows(eventParties);
const writeParticipants = partRows(participants);
const writeTopics = partRows(eventTopics);
const writeCommitments = partRows(commitments);
const writeRelations = partRows(relations);
const writeEvidence = partRows(evidence);

/** What an event is in each of its tables, the search words aside. `facts`: what follows from the event, where it is known already. */
export function toEventRows(event: EventRecord, located: Located[], standing: Standing, facts = toEventFacts(event)) {
  const { revision, state, madeBy } = standing;
  const { id: eventId } = event;
  return {
    event: { id: eventId, ...eventRow(event, facts), revision, state, mergedInto: null, madeBy },
    parties: event.parties.map(({ party, role = null }, position) => ({ eventId, position, party, role })),
    participants: event.participants.map(({ person, office = null, party = null, role = null }, position) => {
      return { eventId, position, person, office, party, role };
    }),
    topics: event.topics.map((topic, position) => ({ eventId, position, topic })),
    commitments: event.commitments.map(({ due = null, ...one }, position) => ({ ...one, eventId, position, due })),
    relations: event.related.map(({ event: other, how }, position) => ({ eventId, position, other, how })),
    evidence: located.map((one, position) => ({ ...evidenceRow(one), eventId, position })),
  };
}

/**
 * Ids of the evidence that an event has, by what it says of what and where. A passage that a new edition has moved
 * keeps the id by which links land on it.
 */
function evidenceIds(tx: Tx, event: string): Map<string, string> {
  const rows = evidencePlaces(tx).all({ event });
  return new Map(rows.map((row) => [placeOf(row), row.id]));
}

const evidencePlaces = prepared((tx) => {
  const { id, field, basis, source, edition, start, end, eventId } = evidence;
  const ofEvent = and(eq(eventId, sql.placeholder("event")), isNotNull(source));
  return tx.select({ id, field, basis, source, edition, start, end }).from(evidence).where(ofEvent).prepare();
});

type Place = Pick<typeof evidence.$inferSelect, "field" | "basis" | "source" | "edition" | "start" | "end">;

function placeOf({ field, basis, source, edition, start, end }: Place): string {
  return JSON.stringify([field, basis, source, edition, start, end]);
}

function eventRow(event: EventRecord, { bounds, drawn, listed, salience, titles }: EventFacts) {
  return {
    title: event.title,
    titleKeyEn: titles.en,
    titleKeyFr: titles.fr,
    summary: event.summary ?? null,
    kind: event.kind,
    status: event.status,
    level: event.level ?? null,
    edtf: event.when.edtf,
    whenKind: event.when.kind,
    ...bounds,
    drawnFrom: drawn.from,
    drawnTo: drawn.to,
    listedDay: listed,
    placeName: event.place?.name ?? null,
    placeCountry: event.place?.country ?? null,
    within: event.within,
    salience,
  };
}

function evidenceRow({ id, evidence: one, selector, edition }: Located) {
  const { field, basis, note = null } = one;
  const passage =
    one.basis === "editorial"
      ? { source: null, edition: null, value: null }
      : { source: one.source, edition, value: one.value ?? null };
  const place = selector ?? { start: null, end: null, exact: null, prefix: null, suffix: null };
  return { id, field, basis, note, ...passage, ...place };
}
