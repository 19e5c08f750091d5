import { eq } from "drizzle-orm";
import type { Db } from "@/db/connection";
import { events, meta, parties, people, sources, topics } from "@/db/schema";
import type { SourceText } from "@/lib/located";
import { DatasetHead } from "@/lib/registry";

/** What a database holds already that a dataset is checked against. */
export type Stored = {
  head: DatasetHead | null;
  parties: Set<string>;
  people: Set<string>;
  topics: Set<string>;
  /** Each event with the id of its containing one. */
  events: Map<string, string | null>;
  sources: Map<string, SourceText & { sha256: string }>;
};

export async function readStored(db: Db): Promise<Stored> {
  const [head] = await db.select().from(meta).where(eq(meta.key, "dataset"));
  const ids = async (table: typeof parties | typeof people | typeof topics) =>
    new Set((await db.select({ id: table.id }).from(table)).map((row) => row.id));
  const containers = await db.select({ id: events.id, within: events.within }).from(events);
  const texts = await db
    .select({
      id: sources.id,
      text: sources.text,
      furniture: sources.furniture,
      sha256: sources.sha256,
      edition: sources.edition,
    })
    .from(sources);
  return {
    head: head ? DatasetHead.parse(JSON.parse(head.value)) : null,
    parties: await ids(parties),
    people: await ids(people),
    topics: await ids(topics),
    events: new Map(containers.map(({ id, within }) => [id, within])),
    sources: new Map(texts.map(({ id, ...source }) => [id, source])),
  };
}
