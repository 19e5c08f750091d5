import { eq } from "drizzle-orm";
import { parties, people, topics } from "@/db/schema";
import type { Dataset } from "@/lib/dataset";
import { same } from "@/lib/same";
import { eventsNaming, writeEventWords } from "./event-words";
import { addLoaded, isEdited, LOADER, type Loader } from "./loader";
import type { Tx } from "./transact";

type Changed = { parties: string[]; people: string[]; topics: string[] };

/** Brings parties, people and topics that no one has edited to what the dataset says, and the search words of the events that name them. Answers how many changed. */
export function loadRegistries(
  tx: Tx,
  dataset: Pick<Dataset, "parties" | "people" | "topics">,
  by: Loader = LOADER,
): number {
  const changed: Changed = { parties: [], people: [], topics: [] };
  for (const party of dataset.parties) {
    const stored = tx.select().from(parties).where(eq(parties.id, party.id)).get();
    if (same(stored, party) || isEdited(tx, "party", party.id, by)) continue;
    tx.insert(parties).values(party).onConflictDoUpdate({ target: parties.id, set: party }).run();
    addLoaded(tx, "party", party.id, party, null, by);
    changed.parties.push(party.id);
  }
  for (const { note = null, ...rest } of dataset.people) {
    const person = { ...rest, note };
    const stored = tx.select().from(people).where(eq(people.id, person.id)).get();
    if (same(stored, person) || isEdited(tx, "person", person.id, by)) continue;
    tx.insert(people).values(person).onConflictDoUpdate({ target: people.id, set: person }).run();
    addLoaded(tx, "person", person.id, person, null, by);
    changed.people.push(person.id);
  }
  for (const topic of dataset.topics) {
    const stored = tx.select().from(topics).where(eq(topics.id, topic.id)).get();
    if (same(stored, topic) || isEdited(tx, "topic", topic.id, by)) continue;
    tx.insert(topics).values(topic).onConflictDoUpdate({ target: topics.id, set: topic }).run();
    addLoaded(tx, "topic", topic.id, topic, null, by);
    changed.topics.push(topic.id);
  }
  writeEventWords(tx, eventsNaming(tx, changed));
  return changed.parties.length + changed.people.length + changed.topics.length;
}
