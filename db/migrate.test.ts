import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "./connection";
import { migrate } from "./migrate";
import { createEvent, freshDatabase, freshPath } from "./testing";

/** A copy of the migrations with one more at the end. */
function withOneMore(sql: string): string {
  const folder = freshPath("-migrations");
  cpSync(join(import.meta.dirname, "migrations"), folder, { recursive: true });
  const path = join(folder, "meta", "_journal.json");
  const journal = JSON.parse(readFileSync(path, "utf8"));
  const last = journal.entries.at(-1);
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: "9999_more" });
  writeFileSync(path, JSON.stringify(journal));
  writeFileSync(join(folder, "9999_more.sql"), sql);
  return folder;
}

/** A copy of the migrations as they were before this one. */
function before(tag: string): string {
  const folder = freshPath("-migrations");
  cpSync(join(import.meta.dirname, "migrations"), folder, { recursive: true });
  const path = join(folder, "meta", "_journal.json");
  const journal = JSON.parse(readFileSync(path, "utf8"));
  const entries = journal.entries.filter((one: { tag: string }) => one.tag < tag);
  writeFileSync(path, JSON.stringify({ ...journal, entries }));
  return folder;
}

function ownFolder(): string {
  return join(freshPath("-data"), "entente.db");
}

test("a new database gets all tables, without a backup; a second run does nothing", async () => {
  const db = openDatabase(ownFolder());
  const first = await migrate(db);
  expect(first.applied).toBeGreaterThanOrEqual(2);
  expect(first.backup).toBeNull();
  expect(await migrate(db)).toEqual({ applied: 0, backup: null });
  expect(db.$client.pragma("foreign_keys", { simple: true })).toBe(1);
});

test("a database that holds something is backed up before it is changed", async () => {
  const db = await freshDatabase();
  const event = await createEvent();
  const { applied, backup } = await migrate(db, withOneMore("create table more (id text)"));
  expect(applied).toBe(1);
  const saved = openDatabase(backup ?? "");
  expect(saved.$client.prepare("select id from events").pluck().all()).toEqual([event.id]);
  expect(saved.$client.prepare("select 1 from sqlite_master where name = 'more'").get()).toBeUndefined();
});

test("the five newest backups are kept", async () => {
  const path = ownFolder();
  const db = openDatabase(path);
  await migrate(db);
  const made: string[] = [];
  for (let round = 0; round < 7; round += 1) {
    db.$client.exec(
      "drop table if exists more; delete from __drizzle_migrations where id = (select max(id) from __drizzle_migrations) and " +
        (round === 0 ? "false" : "true"),
    );
    const { backup } = await migrate(db, withOneMore("create table more (id text)"));
    made.push(backup ?? "");
  }
  const kept = readdirSync(join(dirname(path), "backups")).map((name) => join(dirname(path), "backups", name));
  expect(kept.sort()).toEqual([...new Set(made)].sort().slice(-5));
});

test("a database newer than the code is refused and left as it is", async () => {
  const db = await freshDatabase();
  await migrate(db, withOneMore("create table more (id text)"));
  await expect(migrate(db)).rejects.toThrow(/was made by a newer version of Entente; update the program\.$/);
});

test("another program's database is refused and left as it is", async () => {
  const db = openDatabase(freshPath());
  db.$client.exec("create table recipes (id text)");
  await expect(migrate(db)).rejects.toThrow(/belongs to another program/);
  expect(db.$client.prepare("select name from sqlite_master").pluck().all()).toEqual(["recipes"]);
});

test("a migration that fails leaves nothing behind", async () => {
  const db = await freshDatabase();
  const folder = withOneMore("create table more (id text);--> statement-breakpoint\ninsert into nowhere values (1)");
  await expect(migrate(db, folder)).rejects.toThrow("nowhere");
  expect(db.$client.prepare("select 1 from sqlite_master where name = 'more'").get()).toBeUndefined();
  expect(await migrate(db)).toEqual({ applied: 0, backup: null });
});

test("events of an older database get their numbers, by which their words are found, and what their titles are sorted by, and each write of one is seen", async () => {
  const db = openDatabase(ownFolder());
  await migrate(db, before("0006_event_numbers"));
  const { $client } = db;
  const add = (id: string) =>
    $client
      .prepare(
        `insert into events (id, title, kind, status, edtf, when_kind, drawn_from, drawn_to, listed_day, salience, revision)
        values (?, '{}', 'meeting', 'held', '2020', 'spans', 0, 0, 0, 0, 1)`,
      )
      .run(id);
  const rows = () =>
    $client
      .prepare<[], { id: string; number: number; touched: number }>(
        "select id, number, touched from events order by number",
      )
      .all();
  for (const id of ["first", "second"]) add(id);
  $client.exec(`update events set title = '{"en":"Étape 9","fr":"L’étape"}' where id = 'second'`);
  // Not in the order of the events, as words were rewritten.
  for (const id of ["second", "first"])
    $client.prepare("insert into event_words values (?, ?)").run(id, `words of ${id}`);

  await migrate(db);
  expect(rows()).toEqual([
    { id: "first", number: 1, touched: 1 },
    { id: "second", number: 2, touched: 2 },
  ]);
  const keys = "select title_key_en as en, title_key_fr as fr from events where id = 'second'";
  expect($client.prepare(keys).get()).toEqual({ en: "etape 00000009", fr: "l etape" });
  const found = $client.prepare("select rowid from event_words where event_words match 'second'").pluck();
  expect(found.all()).toEqual([2]);

  add("third");
  $client.exec("update events set salience = 5 where id = 'first'");
  expect(rows().map(({ number, touched }) => [number, touched])).toEqual([
    [1, 4],
    [2, 2],
    [3, 3],
  ]);
  // A copy made by VACUUM gives new row ids where there is no number.
  $client.exec("delete from events where id = 'first'; vacuum");
  expect(rows().map(({ number }) => number)).toEqual([2, 3]);
  expect(found.all()).toEqual([2]);
});
