import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "./connection";
import { freshPath } from "./testing";

test("every connection keeps the rules of durability", () => {
  const { $client } = openDatabase(freshPath());
  const rules = ["journal_mode", "synchronous", "foreign_keys", "busy_timeout"];
  expect(rules.map((rule) => $client.pragma(rule, { simple: true }))).toEqual(["wal", 2, 1, 5000]);
  $client.close();
  const again = openDatabase($client.name);
  expect(again.$client.pragma("synchronous", { simple: true })).toBe(2);
  again.$client.close();
});

test("a missing folder is made", () => {
  const path = join(freshPath("-folder"), "deep", "a.db");
  openDatabase(path).$client.close();
  expect(openDatabase(path).$client.name).toBe(path);
});

test("a file that is no database is named in one sentence", () => {
  const path = freshPath();
  writeFileSync(path, "These are words, and many of them, but they are no database.\n".repeat(40));
  expect(() => openDatabase(path)).toThrow(`${path} is not a database; name another file in DATABASE_PATH.`);
});

test("a place that cannot be written is named in one sentence", () => {
  const file = freshPath(".txt");
  writeFileSync(file, "a file where a folder is wanted");
  expect(() => openDatabase(join(file, "a.db"))).toThrow(/^The database .*a\.db cannot be opened for writing/);
  const folder = freshPath("-folder");
  mkdirSync(join(folder, "a.db"), { recursive: true });
  chmodSync(folder, 0o500);
  expect(() => openDatabase(join(folder, "a.db"))).toThrow(/^The database .*a\.db cannot be opened for writing/);
});
