import { eq } from "drizzle-orm";
import type * as z from "zod";
import type { Db } from "@/db/connection";
import { events, evidence, meta, parties, people, sourceEditions, sources, topics } from "@/db/schema";
import { containmentCycles, type KnownIds } from "@/lib/event-problems";
import { DatasetHead, Party, Person, Topic } from "@/lib/registry";
import { proveAnnotations } from "./prove-annotations";
import { proveEvents } from "./prove-events";
import { type ProvedSource, proveSource } from "./prove-sources";
import type { Find, Refusal } from "./refusal";

/** What a check of a whole database found wrong, in the words of a dataset's files, and how much it looked at. */
export type Proof = { findings: Refusal[]; counts: { events: number; evidence: number; sources: number } };

/**
 * Proves a whole database: every quote at its offsets, every hash, every bound and what else is derived,
 * every reference, required evidence, search words, revisions and annotations. Writes nothing.
 */
export async function proveRecord(db: Db): Promise<Proof> {
  const findings: Refusal[] = [];
  const find = (file: string, field: string, message: string) => findings.push({ file, field, message });
  proveFile(db, find);

  const ids = async (table: typeof parties | typeof people | typeof topics) =>
    new Set((await db.select({ id: table.id }).from(table)).map((row) => row.id));
  const containers = new Map(
    (await db.select({ id: events.id, within: events.within }).from(events).orderBy(events.id)).map((row) => [
      row.id,
      row.within,
    ]),
  );
  const known: KnownIds & { parties: Set<string> } = {
    parties: await ids(parties),
    people: await ids(people),
    topics: await ids(topics),
    events: containers,
  };
  await proveHead(db, known.parties, find);
  proveShapes("parties.yaml", await db.select().from(parties), Party, find);
  proveShapes(
    "people.yaml",
    (await db.select().from(people)).map(({ note, ...one }) => (note ? { ...one, note } : one)),
    Person,
    find,
  );
  proveShapes("topics.yaml", await db.select().from(topics), Topic, find);

  const texts = new Map<string, ProvedSource>();
  for (const source of await db.select().from(sources).orderBy(sources.id)) {
    texts.set(`${source.id} ${source.edition}`, proveSource(source, find));
    const isFormer = eq(sourceEditions.source, source.id);
    for (const { number: edition, ...former } of await db.select().from(sourceEditions).where(isFormer)) {
      texts.set(`${source.id} ${edition}`, proveSource({ ...source, ...former, edition }, find));
    }
  }
  await proveEvents(db, [...containers.keys()], known, texts, find);
  await proveAnnotations(db, containers, texts, find);
  for (const id of containmentCycles(containers.keys(), (one) => containers.get(one) ?? null)) {
    find(`events/${id}`, "within", "leads back to the event itself");
  }
  return {
    findings,
    counts: { events: containers.size, evidence: await db.$count(evidence), sources: await db.$count(sources) },
  };
}

/** The database file itself: SQLite's own checks, and search words that belong to no event. */
function proveFile({ $client }: Db, find: Find): void {
  for (const { integrity_check: said } of $client.pragma("integrity_check") as { integrity_check: string }[]) {
    if (said !== "ok") find("database", "", said);
  }
  for (const { table, parent } of $client.pragma("foreign_key_check") as { table: string; parent: string }[]) {
    find("database", table, `has a row that points to nothing in ${parent}`);
  }
  const strays = $client.prepare<[], string>(
    "select event_id from event_words where event_id not in (select id from events)",
  );
  for (const id of strays.pluck().all()) find(`events/${id}`, "", "has search words but is no event");
  const ghosts = $client.prepare<[], string>(
    "select distinct record_id from revisions where record_kind = 'event' and record_id not in (select id from events)",
  );
  for (const id of ghosts.pluck().all()) find(`events/${id}`, "", "has revisions but is no event");
}

async function proveHead(db: Db, known: Set<string>, find: Find): Promise<void> {
  const values = new Map((await db.select().from(meta)).map(({ key, value }) => [key, value]));
  if (!/^\d+$/.test(values.get("version") ?? "")) find("dataset", "version", "is missing or no number");
  const head = DatasetHead.safeParse(jsonOf(values.get("dataset")));
  if (!head.success) find("dataset", "", "has no proper head");
  else if (!known.has(head.data.home)) find("dataset", "home", `no party has the id ${head.data.home}`);
}

function proveShapes(file: string, rows: { id: string }[], schema: z.ZodType, find: Find): void {
  for (const row of rows) {
    for (const issue of schema.safeParse(row).error?.issues ?? []) {
      find(file, [row.id, ...issue.path].join("."), issue.message);
    }
  }
}

function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}
