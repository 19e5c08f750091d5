import { eq } from "drizzle-orm";
import { commitments, eventParties, events, eventTopics, evidence, participants, relations } from "@/db/schema";
import type { EventRecord } from "@/lib/event";
import { toEventFacts } from "@/lib/event-facts";
import type { Located } from "@/lib/located";
import type { EventState } from "@/lib/record-words";
import { addEventWords, rewriteEventWords } from "./event-words";
import type { Tx } from "./transact";

/** What a row holds beside the record; `madeBy` is kept from the first time. */
export type Standing = { revision: number; state: EventState; madeBy: string };

/**
 * Writes an event to its tables and to the search words, in the place of what stood there. The record must have passed `problemsOf`, and `located` hold all of its evidence.
 */
export function writeEventRows(tx: Tx, event: EventRecord, located: Located[], standing: Standing): void {
  const { id } = event;
  const { revision, state, madeBy } = standing;
  const row = { ...eventRow(event), revision, state, mergedInto: null };
  tx.insert(events)
    .values({ id, ...row, madeBy })
    .onConflictDoUpdate({ target: events.id, set: row })
    .run();
  for (const table of [eventParties, participants, eventTopics, commitments, relations, evidence]) {
    tx.delete(table).where(eq(table.eventId, id)).run();
  }
  event.parties.forEach((one, position) => {
    tx.insert(eventParties)
      .values({ eventId: id, position, party: one.party, role: one.role ?? null })
      .run();
  });
  event.participants.forEach((one, position) => {
    const { person, office = null, party = null, role = null } = one;
    tx.insert(participants).values({ eventId: id, position, person, office, party, role }).run();
  });
  event.topics.forEach((topic, position) => {
    tx.insert(eventTopics).values({ eventId: id, position, topic }).run();
  });
  event.commitments.forEach((one, position) => {
    tx.insert(commitments)
      .values({ ...one, eventId: id, position, due: one.due ?? null })
      .run();
  });
  event.related.forEach((one, position) => {
    tx.insert(relations).values({ eventId: id, position, other: one.event, how: one.how }).run();
  });
  located.forEach((one, position) => {
    tx.insert(evidence)
      .values({ ...evidenceRow(one), eventId: id, position })
      .run();
  });
  if (revision === 1) addEventWords(tx, id);
  else rewriteEventWords(tx, [id]);
}

function eventRow(event: EventRecord) {
  const { bounds, drawn, listed, salience } = toEventFacts(event);
  return {
    title: event.title,
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
