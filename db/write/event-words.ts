import { eq, inArray, type SQL, sql } from "drizzle-orm";
import {
  commitments,
  eventParties,
  events,
  eventTopics,
  evidence,
  participants,
  parties,
  people,
  topics,
} from "@/db/schema";
import type { Localised } from "@/lib/localised";
import type { Tx } from "./transact";

/** Writes what a search finds a new event by. */
export function addEventWords(tx: Tx, id: string): void {
  const words = wordsOf(tx, id);
  if (words !== null) {
    tx.run(sql`insert into event_words (rowid, event_id, words) values (${numberOf(id)}, ${id}, ${words})`);
  }
}

/** Writes anew what a search finds these events by. */
export function rewriteEventWords(tx: Tx, ids: string[]): void {
  for (const id of ids) {
    tx.run(sql`delete from event_words where rowid = ${numberOf(id)}`);
    addEventWords(tx, id);
  }
}

/** The index is keyed by the event's number: found by its id, it would have to be walked through. */
function numberOf(id: string): SQL {
  return sql`(select ${events.number} from ${events} where ${events.id} = ${id})`;
}

/** Ids of the events whose words hold names of these parties, people or topics. */
export function eventsNaming(tx: Tx, named: { parties: string[]; people: string[]; topics: string[] }): string[] {
  const rows = [
    ...tx
      .select({ id: eventParties.eventId })
      .from(eventParties)
      .where(inArray(eventParties.party, named.parties))
      .all(),
    ...tx.select({ id: events.id }).from(events).where(inArray(events.placeCountry, named.parties)).all(),
    ...tx
      .select({ id: participants.eventId })
      .from(participants)
      .where(inArray(participants.person, named.people))
      .all(),
    ...tx.select({ id: eventTopics.eventId }).from(eventTopics).where(inArray(eventTopics.topic, named.topics)).all(),
  ];
  return [...new Set(rows.map((row) => row.id))];
}

/** Everything an event is found by, one part a line; null where there is no such event. */
export function wordsOf(tx: Tx, id: string): string | null {
  const event = tx.select().from(events).where(eq(events.id, id)).get();
  if (event === undefined) return null;
  const ofParties = tx
    .select({ names: parties.names, aliases: parties.aliases })
    .from(eventParties)
    .innerJoin(parties, eq(parties.id, eventParties.party))
    .where(eq(eventParties.eventId, id))
    .orderBy(eventParties.position)
    .all();
  const country = tx
    .select({ names: parties.names })
    .from(parties)
    .where(eq(parties.id, event.placeCountry ?? ""))
    .get();
  const ofPeople = tx
    .select({ names: people.names, aliases: people.aliases, office: participants.office })
    .from(participants)
    .innerJoin(people, eq(people.id, participants.person))
    .where(eq(participants.eventId, id))
    .orderBy(participants.position)
    .all();
  const ofTopics = tx
    .select({ names: topics.names })
    .from(eventTopics)
    .innerJoin(topics, eq(topics.id, eventTopics.topic))
    .where(eq(eventTopics.eventId, id))
    .orderBy(eventTopics.position)
    .all();
  const promised = tx
    .select({ what: commitments.what })
    .from(commitments)
    .where(eq(commitments.eventId, id))
    .orderBy(commitments.position)
    .all();
  const quoted = tx
    .select({ exact: evidence.exact })
    .from(evidence)
    .where(eq(evidence.eventId, id))
    .orderBy(evidence.position)
    .all();

  return joinWords({
    ...{ title: event.title, summary: event.summary, place: event.placeName, country: country?.names ?? null },
    ...{ parties: ofParties, people: ofPeople, topics: ofTopics, promised, quoted },
  });
}

/** What an event is found by, in its parts: registry entries as they stand, each list in the event's order. */
export type WordParts = {
  title: Localised;
  summary: Localised | null;
  place: string | null;
  country: Localised | null;
  parties: { names: Localised; aliases: string[] }[];
  people: { names: Localised; aliases: string[]; office: string | null }[];
  topics: { names: Localised }[];
  promised: { what: Localised }[];
  quoted: { exact: string | null }[];
};

/** One part a line, each once. */
export function joinWords(parts: WordParts): string {
  const lines = [
    ...said(parts.title),
    ...said(parts.summary),
    parts.place,
    ...said(parts.country),
    ...parts.parties.flatMap((one) => [...said(one.names), ...one.aliases]),
    ...parts.people.flatMap((one) => [...said(one.names), ...one.aliases, one.office]),
    ...parts.topics.flatMap((one) => said(one.names)),
    ...parts.promised.flatMap((one) => said(one.what)),
    ...parts.quoted.map((one) => one.exact),
  ];
  return [...new Set(lines.filter((line) => line !== null))].join("\n");
}

function said(words: Localised | null | undefined): string[] {
  return Object.values(words ?? {});
}
