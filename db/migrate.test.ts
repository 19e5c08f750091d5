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
