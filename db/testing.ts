import { createHash } from "node:crypto";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inArray } from "drizzle-orm";
import type * as z from "zod";
import { readStoredEvents } from "@/db/read/event-records";
import type { Account, By } from "@/db/write/act";
import { loadRegistries } from "@/db/write/load-registries";
import { loadSources } from "@/db/write/load-sources";
import { LOADER } from "@/db/write/loader";
import { raiseVersion, transact } from "@/db/write/transact";
import { type Author, writeEvent } from "@/db/write/write-event";
import type { PlacedSource } from "@/lib/dataset";
import { EventRecord, fieldsWithoutEvidence } from "@/lib/event";
import { locateEvidence } from "@/lib/located";
import type { Party, Person, Topic } from "@/lib/registry";
import { type Db, database, openDatabase, provideDatabase } from "./connection";
import { accounts, sessions } from "./desk-schema";
import { migrate } from "./migrate";
import { events, meta, parties, people, sources, topics } from "./schema";

/* Real databases for tests: no test shares one, and each is what `database()` answers while the test runs. */

const folder = mkdtempSync(join(tmpdir(), "entente-test-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

let template: Promise<string> | undefined;
let current: Db | undefined;
let made = 0;

/** A migrated, empty database of this test's own, in place of the test's before. */
export async function freshDatabase(): Promise<Db> {
  const path = freshPath();
  template ??= migratedFile();
  copyFileSync(await template, path);
  current?.$client.close();
  current = openDatabase(path);
  // No test outlives a power cut, and most of their time would go into waiting for the disk.
  current.$client.pragma("synchronous = OFF");
  provideDatabase(current);
  return current;
}

/** A path at which no file is yet, gone when the tests end. */
export function freshPath(ending = ".db"): string {
  made += 1;
  return join(folder, `${made}${ending}`);
}

/** Stores the dataset's head: whose record it is. */
export async function createHead(home = "KH"): Promise<void> {
  const value = JSON.stringify({ id: "a-record", home, names: { en: "A record" }, languages: ["en"] });
  await database().insert(meta).values({ key: "dataset", value });
}

/** Stores parties, people and topics; their names are their ids unless given. */
export async function createRegistries(entries: {
  parties?: (Partial<Party> & { id: string })[];
  people?: (Partial<Person> & { id: string })[];
  topics?: (Partial<Topic> & { id: string })[];
}): Promise<void> {
  const named = <T extends { id: string }>(list: T[] = []) => list.map((one) => ({ names: { en: one.id }, ...one }));
  await transact((tx) =>
    loadRegistries(tx, {
      parties: named(entries.parties).map((one) => ({ kind: "state", aliases: [], ...one })),
      people: named(entries.people).map((one) => ({ aliases: [], ...one })),
      topics: named(entries.topics),
    }),
  );
}

/** Stores a source; its text can be quoted by the events made after it. */
export async function createSource(overrides: Partial<PlacedSource> & { id: string }): Promise<PlacedSource> {
  const text = overrides.text ?? `The text of ${overrides.id}.`;
  const source: PlacedSource = {
    title: overrides.id,
    titleBasis: "stated",
    publisher: "A paper",
    publisherBasis: "editorial",
    language: "en",
    published: { edtf: "2020-01-01", note: { en: "Made for a test." } },
    sha256: createHash("sha256").update(text).digest("hex"),
    raw: null,
    furniture: [],
    slips: [],
    ...overrides,
    text,
  };
  await transact((tx) => loadSources(tx, [source]));
  return source;
}

/**
 * Writes an event through the real write path, with its revision, and answers the record. Parties, people and
 * topics that it names are made where missing; fields that need evidence and have none get an editorial note.
 */
export async function createEvent(
  overrides: Partial<z.input<typeof EventRecord>> = {},
  author: Partial<Author> = {},
): Promise<EventRecord> {
  made += 1;
  const bare = EventRecord.parse({
    id: `event-${made}`,
    title: { en: `Event ${made}`, fr: `Événement ${made}` },
    kind: "meeting",
    status: "held",
    level: "minister",
    when: { edtf: "2020-01-01", kind: "spans" },
    parties: [{ party: "KH" }, { party: "FR" }],
    ...overrides,
  });
  const event: EventRecord = {
    ...bare,
    evidence: [
      ...bare.evidence,
      ...fieldsWithoutEvidence(bare).map((field) => ({
        field,
        basis: "editorial" as const,
        note: { en: "For a test." },
      })),
    ],
  };
  await createMissing(event);
  const { located, problems } = locateEvidence(event, await storedTexts());
  if (problems.length > 0) throw new Error(`The test's event is wrong: ${JSON.stringify(problems)}`);
  await transact((tx) => {
    writeEvent(tx, event, located, { who: LOADER, act: "load", why: null, state: "published", ...author });
    raiseVersion(tx);
  });
  return event;
}

/** An account that may sign in; its password is nobody's. */
export async function createAccount(overrides: Partial<typeof accounts.$inferInsert> = {}): Promise<Account> {
  made += 1;
  const now = new Date();
  const account = {
    id: `account-${made}`,
    name: `Editor ${made}`,
    email: `editor-${made}@example.org`,
    role: "editor" as const,
    ...overrides,
  };
  await database()
    .insert(accounts)
    .values({ emailVerified: true, createdAt: now, updatedAt: now, ...account });
  return { id: account.id, name: account.name, email: account.email, role: account.role };
}

/** Signs an account in, and answers what its acts are done by. */
export async function createSession(account: { id: string }, overrides: { expiresAt?: Date } = {}): Promise<By> {
  made += 1;
  const now = new Date();
  const session = `session-${made}`;
  await database()
    .insert(sessions)
    .values({
      id: session,
      token: `token-${made}`,
      userId: account.id,
      expiresAt: overrides.expiresAt ?? new Date(now.getTime() + 3_600_000),
      createdAt: now,
      updatedAt: now,
    });
  return { session, key: null };
}

/** Ids of every event in the database. */
export async function allEventIds(): Promise<string[]> {
  return (await database().select({ id: events.id }).from(events).orderBy(events.id)).map((row) => row.id);
}

async function migratedFile(): Promise<string> {
  const path = freshPath();
  const db = openDatabase(path);
  await migrate(db);
  db.$client.close();
  return path;
}

async function storedTexts() {
  const rows = await database().select().from(sources);
  return new Map(rows.map(({ id, text, furniture, edition }) => [id, { text, furniture, edition }]));
}

async function createMissing(event: EventRecord): Promise<void> {
  const named = {
    parties: [
      ...event.parties.map((one) => one.party),
      ...event.participants.flatMap((one) => one.party ?? []),
      ...event.commitments.flatMap((one) => [...one.by, ...one.to]),
      ...(event.place?.country ? [event.place.country] : []),
    ],
    people: event.participants.map((one) => one.person),
    topics: event.topics,
  };
  const missing = async (table: typeof parties | typeof people | typeof topics, ids: string[]) => {
    const there = await database().select({ id: table.id }).from(table).where(inArray(table.id, ids));
    const known = new Set(there.map((row) => row.id));
    return [...new Set(ids)].filter((id) => !known.has(id)).map((id) => ({ id }));
  };
  const entries = {
    parties: await missing(parties, named.parties),
    people: await missing(people, named.people),
    topics: await missing(topics, named.topics),
  };
  if (Object.values(entries).some((list) => list.length > 0)) await createRegistries(entries);
}

/** The plain records of these events. */
export async function readEventRecords(ids: string[], db?: Db): Promise<EventRecord[]> {
  return (await readStoredEvents(ids, db)).map((stored) => stored.event);
}
