import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { freshPath } from "@/db/testing";
import { BAD_ROWS, TABLE, writtenTable } from "./testing";

// Each command starts a program of its own.
vi.setConfig({ testTimeout: 60_000 });

/** Runs the import as package.json does. */
function command(database: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", "seeds/tabular/import.ts", ...args],
    { encoding: "utf8", env: { ...process.env, DATABASE_PATH: database } },
  );
  return { status, stdout, stderr };
}

test("a dry run says what an import does, and leaves no database; the import tells its progress", () => {
  const { table, map } = writtenTable();
  const database = join(freshPath("-data"), "entente.db");
  const dry = command(database, table, "--map", map, "--dry-run");
  expect(dry).toMatchObject({ status: 0, stderr: "  7 of 7 events\n" });
  expect(dry.stdout).toMatch(/Events: 7 added.*\nThis was a dry run: the database is as it was\.\n$/);
  expect(existsSync(database)).toBe(false);

  const first = command(database, table, "--map", map);
  expect(`${first.stdout}This was a dry run: the database is as it was.\n`).toBe(dry.stdout);
  expect(first.stdout).toContain("7 rows read: 7 events in 4 sources, with 6 people and 5 parties of the table.\n");
  expect(first.stdout).toContain('2 × no known office stands before the name (Guest)\n  line 6, 4: "E. Fox"\n');
  expect(command(database, table, "--map", map, "--dry-run").stdout).toContain(
    "Events: 0 added, 0 changed, 7 as they were",
  );
});

test("rows that are not understood end it with code 2, and all remarks go into a file", () => {
  const { table, map } = writtenTable(`${TABLE}\r\n${BAD_ROWS}\r\n15,=1+1,,E. Fox,Norway,State visit,,`);
  const [database, remarks] = [freshPath(), freshPath(".csv")];
  const { status, stdout } = command(database, table, "--map", map, "--report", remarks);
  expect(status).toBe(2);
  expect(stdout).toMatch(
    /\nNothing was imported: 9 rows would be left out\. Mend the table or the map, or say --leave-out\.\n$/,
  );
  expect(
    readFileSync(remarks, "utf8")
      .split("\n")
      .filter((line) => line.includes("left out")),
  ).toHaveLength(9);
  expect(readFileSync(remarks, "utf8")).toContain(
    `"18","15","From","'=1+1","the date is not understood in this format","format dmy","left out"`,
  );
  expect(command(database, table, "--map", map, "--leave-out")).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("Rows left out: 9.\nEvents: 7 added"),
  });
});

test("what cannot be begun is told in a sentence, with code 1", () => {
  const { table, map } = writtenTable();
  expect(command(freshPath())).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^npm run import -- FILE\.csv/),
  });
  expect(command(freshPath(), table, "--map", "/nowhere.yaml")).toMatchObject({
    status: 1,
    stderr: "Nothing was imported. The map is refused.\n  nowhere.yaml: is missing\n",
  });
  const hostile = writtenTable("No\u009b2J,From\r\n1,2");
  const said = command(freshPath(), hostile.table, "--map", hostile.map);
  expect(said.stderr).toContain('has no column "No"; it has No·2J, From');
  expect(command(freshPath(), "/nowhere.csv", "--map", map)).toMatchObject({
    status: 1,
    stderr: "/nowhere.csv cannot be read (ENOENT).\n",
  });
});
