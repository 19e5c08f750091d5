import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { asc, eq } from "drizzle-orm";
import type { Db } from "@/db/connection";
import { readStoredEvents } from "@/db/read/event-records";
import { events, meta, parties, people, sources, topics } from "@/db/schema";
import type { Span } from "@/lib/evidence";
import { DatasetHead } from "@/lib/registry";
import { toEventFile, toPartyEntry, toPersonEntry, toSourceHead, toTopicEntry } from "./to-files";
import { toYaml } from "./to-yaml";

/** `strangers`: files of the folder that the database does not have; they are left as they are. */
export type Exported = { events: number; sources: number; strangers: string[] };

/**
 * Writes the whole database as a dataset folder: the same bytes each time, and loading it gives the same database.
 * Throws an Error of one sentence where the database holds no dataset, or the folder holds something else.
 */
export async function exportDataset(folder: string, db: Db): Promise<Exported> {
  const files = await readFiles(db);
  refuseOtherFolders(folder);
  for (const part of ["sources", "events"]) mkdirSync(join(folder, part), { recursive: true });
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  const names = [...files.keys()];
  return {
    events: names.filter((name) => name.startsWith("events/")).length,
    sources: names.filter((name) => name.endsWith(".txt")).length,
    strangers: ["sources", "events"]
      .flatMap((part) => readdirSync(join(folder, part)).map((name) => `${part}/${name}`))
      .filter((name) => !files.has(name)),
  };
}

/** Content by path within the folder. */
async function readFiles(db: Db): Promise<Map<string, string | Buffer>> {
  const files = new Map<string, string | Buffer>();
  const [head] = await db.select().from(meta).where(eq(meta.key, "dataset"));
  if (!head) throw new Error("The database holds no dataset yet; run npm run seed first.");
  files.set("dataset.yaml", toYaml(DatasetHead.parse(JSON.parse(head.value))));
  files.set("parties.yaml", toYaml((await db.select().from(parties).orderBy(asc(parties.id))).map(toPartyEntry)));
  files.set("people.yaml", toYaml((await db.select().from(people).orderBy(asc(people.id))).map(toPersonEntry)));
  files.set("topics.yaml", toYaml((await db.select().from(topics).orderBy(asc(topics.id))).map(toTopicEntry)));

  const stored = await db.select().from(sources).where(eq(sources.state, "published")).orderBy(asc(sources.id));
  for (const source of stored) {
    files.set(`sources/${source.id}.yaml`, toYaml(toSourceHead(source)));
    files.set(`sources/${source.id}.txt`, source.raw ?? source.text);
  }
  const texts = new Map(stored.map(({ id, text }) => [id, text]));
  const ids = await db
    .select({ id: events.id })
    .from(events)
    .where(eq(events.state, "published"))
    .orderBy(asc(events.id));
  const orphaned: string[] = [];
  for (const { event, places } of await readStoredEvents(
    ids.map((row) => row.id),
    db,
  )) {
    if (places.some((place) => place.former)) orphaned.push(`events/${event.id}`);
    const spans = places.map(({ selector, former }): Span | null =>
      selector && !former ? [selector.start, selector.end] : null,
    );
    files.set(`events/${event.id}.yaml`, toYaml(toEventFile(event, spans, texts)));
  }
  if (orphaned.length > 0) {
    throw new Error(
      `A correction of a text has left passages of ${orphaned.join(", ")} without a place, so nothing was written: place them anew or take them out, and export again.`,
    );
  }
  return files;
}

function refuseOtherFolders(folder: string): void {
  if (!existsSync(folder) || existsSync(join(folder, "dataset.yaml"))) return;
  if (readdirSync(folder).length === 0) return;
  throw new Error(`${folder} holds other things than a dataset; name an empty folder or a new one.`);
}
