import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { openDatabase } from "@/db/connection";
import { freshPath } from "@/db/testing";
import { contentOf, edit, madeUpFolder } from "./testing";

// Each command starts a program of its own.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const path = freshPath();
let folder: string;

/** Runs a command file as package.json does; answers what it said and its exit code. */
function command(name: string, args: string[] = [], database = path) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", `seeds/${name}.ts`, ...args],
    { encoding: "utf8", env: { ...process.env, DATABASE_PATH: database } },
  );
  return { status, stdout, stderr };
}

beforeAll(async () => {
  folder = await madeUpFolder();
  expect(command("seed", [folder])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Events: 2 added/) });
});

test("a proved database is told in one line; a broken copy exits 1 with what is wrong", () => {
  expect(command("check-record")).toEqual({
    status: 0,
    stdout: "All proved: 2 events, 13 pieces of evidence, 1 sources.\n",
    stderr: "",
  });
  const copy = freshPath();
  copyFileSync(path, copy);
  const db = openDatabase(copy);
  db.$client.exec("update evidence set exact = 'On Monday' where field = 'when' and start > 0");
  db.$client.close();
  const { status, stderr } = command("check-record", [copy]);
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^3 things are wrong in .*:\n {2}events\/2019-06-04-a-sovann-b-larsen · evidence\.0 \(when\): the words "On Monday"/,
  );
});

test("a refused dataset is one sentence and its list, and exit code 1", async () => {
  const broken = await madeUpFolder();
  edit(broken, "dataset.yaml", "home: KH", "home: XX");
  expect(command("seed", [broken])).toEqual({
    status: 1,
    stdout: "",
    stderr: `Nothing was loaded: the dataset in ${broken} is refused.\n  dataset.yaml · home: no party has the id XX\n`,
  });
});

test("export writes the folder that was loaded, and asks for its name", () => {
  const out = freshPath("-out");
  expect(command("export", [out])).toMatchObject({ status: 0, stdout: `2 events and 1 sources written to ${out}.\n` });
  expect(contentOf(out)).toEqual(contentOf(folder));
  expect(command("export")).toMatchObject({ status: 1, stderr: expect.stringMatching(/^Name the folder/) });
});

test("prepare fills an empty database and leaves a filled one alone", () => {
  const fresh = join(freshPath("-data"), "entente.db");
  expect(command("prepare", [], fresh)).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/migrations applied\.\nDataset loaded\. Events: /),
  });
  const again = { status: 0, stdout: expect.stringMatching(/^No one may edit yet\. [^\n]*\n$/), stderr: "" };
  expect(command("prepare", [], fresh)).toEqual(again);
  expect(command("prepare")).toEqual(again);
});

test("what is no database, and one that is not there, are told in one sentence", () => {
  const words = freshPath(".txt");
  writeFileSync(words, "no database\n".repeat(200));
  expect(command("prepare", [], words)).toEqual({
    status: 1,
    stdout: "",
    stderr: `${words} is not a database; name another file in DATABASE_PATH.\n`,
  });
  const missing = freshPath();
  expect(command("check-record", [missing])).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^There is no database/),
  });
  expect(existsSync(missing)).toBe(false);
});
