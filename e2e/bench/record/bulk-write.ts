import type { Db } from "@/db/connection";
import { insertInto } from "@/db/insert-into";
import {
  commitments,
  eventParties,
  events,
  eventTopics,
  evidence,
  meta,
  participants,
  parties,
  people,
  relations,
  revisions,
  sources,
  topics,
} from "@/db/schema";
import { toEventRows } from "@/db/write/event-rows";
import { joinWords } from "@/db/write/event-words";
import { toSourceRow } from "@/db/write/load-sources";
import { LOADER } from "@/db/write/loader";
import { toSourceRecord } from "@/db/write/source/source-record";
import { toEventFacts } from "@/lib/event-facts";
import { toStored } from "@/lib/located";
import type { RevisedKind } from "@/lib/record-words";
import type { DatasetHead, Party, Person, Topic } from "@/lib/registry";
import type { Batch, SyntheticEvent } from "./synthetic";

/** The time of every revision, ms, so that the same record is the same file. */
const AT = Date.UTC(2026, 0, 1);

/**
 * Fills the tables of an empty record with what the write path would fill them with, revisions included: without them
 * no act of an editor could be tried on it. Nothing is checked on the way, and what is kept beside the tables is left
 * to `rebuildDerived`.
 */
export class BulkWriter {
  readonly #db: Db;
  readonly #registry = {
    parties: new Map<string, Party>(),
    people: new Map<string, Person>(),
    topics: new Map<string, Topic>(),
  };
  readonly #put: ReturnType<typeof insertsInto>;
  #written = 0;

  constructor(db: Db, head: DatasetHead) {
    this.#db = db;
    this.#put = insertsInto(db);
    insertInto(db.$client, meta)({ key: "dataset", value: JSON.stringify(head) });
    insertInto(db.$client, meta)({ key: "version", value: "1" });
  }

  writeParties(list: readonly Party[]): void {
    for (const party of list) {
      this.#registry.parties.set(party.id, party);
      this.#put.party(party);
      this.#revise("party", party.id, party, null);
    }
  }

  writeTopics(list: readonly Topic[]): void {
    for (const topic of list) {
      this.#registry.topics.set(topic.id, topic);
      this.#put.topic(topic);
      this.#revise("topic", topic.id, topic, null);
    }
  }

  /** In one transaction. */
  writeBatch(batch: Batch): void {
    this.#db.$client.transaction(() => {
      for (const { note = null, ...rest } of batch.people) {
        const person = { ...rest, note };
        this.#registry.people.set(person.id, rest);
        this.#put.person(person);
        this.#revise("person", person.id, person, null);
      }
      for (const source of batch.sources) {
        const row = toSourceRow(source, LOADER);
        this.#put.source(row);
        this.#revise("source", row.id, toSourceRecord(row), row.state);
      }
      for (const one of batch.events) this.#writeEvent(one);
    })();
  }

  #writeEvent({ event, located, bounds }: SyntheticEvent): void {
    const standing = { revision: 1, state: "published", madeBy: LOADER } as const;
    const rows = toEventRows(event, located, standing, toEventFacts(event, bounds));
    this.#written += 1;
    const number = this.#written;
    this.#put.event({ ...rows.event, number, touched: number });
    for (const row of rows.parties) this.#put.eventParty(row);
    for (const row of rows.participants) this.#put.participant(row);
    for (const row of rows.topics) this.#put.eventTopic(row);
    for (const row of rows.commitments) this.#put.commitment(row);
    for (const row of rows.relations) this.#put.relation(row);
    for (const row of rows.evidence) this.#put.evidence(row);
    this.#put.words.run(number, event.id, this.#wordsOf(rows));
    this.#revise("event", event.id, toStored(event, located), "published");
  }

  #wordsOf({ event, ...rows }: ReturnType<typeof toEventRows>): string {
    const party = (id: string) => known(this.#registry.parties, id);
    return joinWords({
      ...{ title: event.title, summary: event.summary, place: event.placeName },
      country: event.placeCountry === null ? null : party(event.placeCountry).names,
      parties: rows.parties.map((one) => party(one.party)),
      people: rows.participants.map((one) => ({ ...known(this.#registry.people, one.person), office: one.office })),
      topics: rows.topics.map((one) => known(this.#registry.topics, one.topic)),
      promised: rows.commitments,
      quoted: rows.evidence,
    });
  }

  #revise(recordKind: RevisedKind, recordId: string, after: unknown, state: string | null): void {
    const author = { who: LOADER, act: LOADER, why: null, state } as const;
    this.#put.revision({ recordKind, recordId, number: 1, at: AT, ...author, before: null, after });
  }
}

function insertsInto({ $client }: Db) {
  return {
    party: insertInto($client, parties),
    topic: insertInto($client, topics),
    person: insertInto($client, people),
    source: insertInto($client, sources),
    event: insertInto($client, events),
    eventParty: insertInto($client, eventParties),
    participant: insertInto($client, participants),
    eventTopic: insertInto($client, eventTopics),
    commitment: insertInto($client, commitments),
    relation: insertInto($client, relations),
    evidence: insertInto($client, evidence),
    revision: insertInto($client, revisions),
    words: $client.prepare("insert into event_words (rowid, event_id, words) values (?, ?, ?)"),
  };
}

function known<T>(registry: Map<string, T>, id: string): T {
  const found = registry.get(id);
  if (found === undefined) throw new Error(`${id} was named before it was written.`);
  return found;
}
