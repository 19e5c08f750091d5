import type { Dataset, PlacedEvent, PlacedSource } from "@/lib/dataset";
import { EventRecord } from "@/lib/event";
import { containmentCycles, type KnownIds, problemsOf } from "@/lib/event-problems";
import { locateEvidence, type SourceText } from "@/lib/located";
import { DatasetHead, Party, Person, Topic } from "@/lib/registry";
import { idsIn } from "./ids-in";
import { readSources } from "./read-sources";
import { type Reading, readList, readOne } from "./read-yaml";
import type { Refusal } from "./refusal";
import type { Stored } from "./stored";

/**
 * Reads a dataset folder whole and checks it, also against what the database holds. Where anything is refused
 * `dataset` is null and `refusals` names all of it: each file is read and checked even if another is broken,
 * and what points to a refused entry is not refused for that.
 */
export function readDataset(folder: string, stored: Stored): { dataset: Dataset | null; refusals: Refusal[] } {
  const reading: Reading = { folder, refusals: [] };
  const head = readOne(reading, "dataset.yaml", DatasetHead);
  const parties = readList(reading, "parties.yaml", Party);
  const people = readList(reading, "people.yaml", Person);
  const topics = readList(reading, "topics.yaml", Topic);
  const sources = readSources(reading);
  const eventIds = idsIn(reading, "events", ".yaml");

  if (head) checkHead(reading, head, stored, new Set([...parties.seen, ...stored.parties]));
  checkAgainstStored(reading, sources, stored);
  const known: KnownIds = {
    parties: new Set([...parties.seen, ...stored.parties]),
    people: new Set([...people.seen, ...stored.people]),
    topics: new Set([...topics.seen, ...stored.topics]),
    events: new Set([...eventIds, ...stored.events.keys()]),
  };
  // A text that an editor has corrected since is the one that counts.
  for (const [id, { edition }] of stored.sources) if (edition > 1) sources.delete(id);
  const texts = new Map<string, SourceText | null>(stored.sources);
  for (const [id, source] of sources) texts.set(id, source && { ...source, edition: 1 });
  const events = eventIds.flatMap((id) => readEvent(reading, id, known, texts) ?? []);
  checkContainment(reading, events, stored);

  if (head === undefined || reading.refusals.length > 0) return { dataset: null, refusals: reading.refusals };
  const placed = [...sources.values()].filter((source) => source !== null);
  return {
    dataset: {
      head,
      parties: parties.entries,
      people: people.entries,
      topics: topics.entries,
      sources: placed,
      events,
    },
    refusals: [],
  };
}

function readEvent(
  reading: Reading,
  id: string,
  known: KnownIds,
  texts: ReadonlyMap<string, SourceText | null>,
): PlacedEvent | undefined {
  const file = `events/${id}.yaml`;
  const event = readOne(reading, file, EventRecord);
  if (event === undefined) return undefined;
  if (event.id !== id) reading.refusals.push({ file, field: "id", message: `differs from the file's name, ${id}` });
  const { located, problems } = locateEvidence(event, texts);
  for (const { field, message } of [...problemsOf(event, known), ...problems]) {
    reading.refusals.push({ file, field, message });
  }
  return { event, located };
}

function checkHead({ refusals }: Reading, head: DatasetHead, stored: Stored, parties: Set<string>): void {
  const refuse = (field: string, message: string) => refusals.push({ file: "dataset.yaml", field, message });
  if (!parties.has(head.home)) refuse("home", `no party has the id ${head.home}`);
  if (stored.head && stored.head.id !== head.id) refuse("id", `the database holds another dataset, ${stored.head.id}`);
}

function checkAgainstStored({ refusals }: Reading, sources: Map<string, PlacedSource | null>, stored: Stored): void {
  for (const [id, source] of sources) {
    const before = stored.sources.get(id);
    if (!source || !before) continue;
    if (source.text === before.text && source.sha256 === before.sha256) continue;
    refusals.push({
      file: `sources/${id}.txt`,
      field: "",
      message:
        "differs from the text in the database, and a stored text never changes: give the new edition an id of its own",
    });
  }
}

function checkContainment({ refusals }: Reading, events: PlacedEvent[], stored: Stored): void {
  const containers = new Map([
    ...stored.events,
    ...events.map(({ event }): [string, string | null] => [event.id, event.within]),
  ]);
  const ids = events.map(({ event }) => event.id);
  for (const id of containmentCycles(ids, (one) => containers.get(one) ?? null)) {
    refusals.push({ file: `events/${id}.yaml`, field: "within", message: "leads back to the event itself" });
  }
}
