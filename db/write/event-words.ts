import { eq, inArray, sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
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

/** Makes what a search finds these events by what they say now. */
export function writeEventWords(tx: Tx, ids: string[]): void {
  const { numbers, stored, remove, insert } = statements(tx);
  for (const id of ids) {
    // The index is keyed by the event's number: found by its id, it would have to be walked through.
    const number = numbers.get(id);
    const words = wordsOf(tx, id);
    if (number === undefined || words === null) continue;
    const before = stored.get(number);
    // To write words anew takes longer than all else in a save, and most saves leave them as they are.
    if (before === words) continue;
    if (before !== undefined) remove.run(number);
    insert.run(number, id, words);
  }
}

const statements = prepared((_tx, client) => ({
  numbers: client.prepare<[string], number>("select number from events where id = ?").pluck(),
  stored: client.prepare<[number], string>("select words from event_words where rowid = ?").pluck(),
  remove: client.prepare<[number]>("delete from event_words where rowid = ?"),
  insert: client.prepare<[number, string, string]>("insert into event_words (rowid, event_id, words) values (?, ?, ?)"),
}));

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
  const found = parts(tx);
  const event = found.event.get({ id });
  if (event === undefined) return null;
  const { title, summary, place, country } = event;
  return joinWords({
    ...{ title, summary, place, country: country === null ? null : (found.party.get({ id: country })?.names ?? null) },
    ...{ parties: found.parties.all({ id }), people: found.people.all({ id }), topics: found.topics.all({ id }) },
    ...{ promised: found.promised.all({ id }), quoted: found.quoted.all({ id }) },
  });
}

const parts = prepared((tx) => {
  const id = sql.placeholder("id");
  const { title, summary, placeName: place, placeCountry: country } = events;
  return {
    event: tx.select({ title, summary, place, country }).from(events).where(eq(events.id, id)).prepare(),
    party: tx.select({ names: parties.names }).from(parties).where(eq(parties.id, id)).prepare(),
    parties: tx
      .select({ names: parties.names, aliases: parties.aliases })
      .from(eventParties)
      .innerJoin(parties, eq(parties.id, eventParties.party))
      .where(eq(eventParties.eventId, id))
      .orderBy(eventParties.position)
      .prepare(),
    people: tx
      .select({ names: people.names, aliases: people.aliases, office: participants.office })
      .from(participants)
      .innerJoin(people, eq(people.id, participants.person))
      .where(eq(participants.eventId, id))
      .orderBy(participants.position)
      .prepare(),
    topics: tx
      .select({ names: topics.names })
      .from(eventTopics)
      .innerJoin(topics, eq(topics.id, eventTopics.topic))
      .where(eq(eventTopics.eventId, id))
      .orderBy(eventTopics.position)
      .prepare(),
    promised: tx
      .select({ what: commitments.what })
      .from(commitments)
      .where(eq(commitments.eventId, id))
      .orderBy(commitments.position)
      .prepare(),
    quoted: tx
      .select({ exact: evidence.exact })
      .from(evidence)
      .where(eq(evidence.eventId, id))
      .orderBy(evidence.position)
      .prepare(),
  };
});

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
