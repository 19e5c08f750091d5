import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { type Db, database, openDatabase } from "@/db/connection";
import { meta } from "@/db/schema";
import { createEvent, freshDatabase, freshPath } from "@/db/testing";
import { loadRegistries } from "@/db/write/load-registries";
import { loadSources } from "@/db/write/load-sources";
import { LOADER } from "@/db/write/loader";
import { raiseVersion, transact } from "@/db/write/transact";
import { writeEvent } from "@/db/write/write-event";
import { proveRecord } from "@/seeds/prove-record";
import { makeRecord } from "./make-record";
import { HEAD, SEED, syntheticRecord } from "./synthetic";
import { HOME_PARTY, partnersOf, TOPIC_WORDS } from "./world";

/** Writes the record as the loader of the dataset would. */
async function writeThroughWritePath(count: number): Promise<void> {
  const parties = [HOME_PARTY, ...partnersOf(SEED).map(({ party }) => party)];
  await transact((tx) => {
    tx.insert(meta)
      .values({ key: "dataset", value: JSON.stringify(HEAD) })
      .run();
    loadRegistries(tx, { parties, people: [], topics: TOPIC_WORDS.map(({ topic }) => topic) });
    for (const { people, sources, events } of syntheticRecord(count)) {
      loadRegistries(tx, { parties: [], people, topics: [] });
      loadSources(tx, sources);
      for (const { event, located } of events) {
        writeEvent(tx, event, located, { who: LOADER, act: LOADER, why: null, state: "published" });
      }
    }
    raiseVersion(tx);
  });
}

/** Every table of a database and every index, but for when revisions were made; rows in no order of their own. */
function contentOf({ $client }: Db): Record<string, unknown> {
  const names = $client.prepare<[], string>("select name from sqlite_master where type = 'table'").pluck().all();
  const kept = names.filter((name) => !/^event_words_|^sqlite_|^__drizzle/.test(name));
  const content = Object.fromEntries(
    kept.map((name) => {
      const rows = $client.prepare<[], Record<string, unknown>>(`select * from "${name}"`).all();
      for (const row of rows) if (name === "revisions") delete row.at;
      return [name, rows.map((row) => JSON.stringify(row)).sort()];
    }),
  );
  const indexes = $client.prepare("select sql from sqlite_master where type = 'index' order by name").pluck().all();
  return { ...content, indexes };
}

test("the bulk path fills a database with what the write path would", async () => {
  const path = freshPath();
  await makeRecord(400, path);
  await freshDatabase();
  await writeThroughWritePath(400);
  const made = openDatabase(path);
  const [bulk, written] = [contentOf(made), contentOf(database())];
  expect(Object.keys(bulk)).toEqual(Object.keys(written));
  for (const name of Object.keys(written)) expect(bulk[name], name).toEqual(written[name]);
  expect(made.$client.pragma("journal_mode", { simple: true })).toBe("wal");
  made.$client.close();
});

test("a record of two thousand events is proved whole; another takes its place", { timeout: 120_000 }, async () => {
  const path = freshPath();
  const done: number[] = [];
  const { bytes } = await makeRecord(2000, path, (count) => done.push(count));
  expect(bytes).toBeGreaterThan(1e6);
  expect(done.at(-1)).toBe(2000);
  expect(existsSync(`${path}.part`)).toBe(false);
  const db = openDatabase(path);
  const { findings, counts } = await proveRecord(db);
  expect(findings).toEqual([]);
  expect(counts.events).toBe(2000);
  db.$client.close();
  await makeRecord(10, path);
  const smaller = openDatabase(path);
  expect(smaller.$client.prepare("select count(*) from events").pluck().get()).toBe(10);
  smaller.$client.close();
});

test("a database with another record is refused and left as it is", async () => {
  const db = await freshDatabase();
  await createEvent({ id: "ours" });
  await expect(makeRecord(10, db.$client.name)).rejects.toThrow("holds something else than a synthetic record");
  expect(db.$client.prepare("select id from events").pluck().all()).toEqual(["ours"]);
});
