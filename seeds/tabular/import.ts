import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Db, databasePath, openDatabase } from "@/db/connection";
import { migrate } from "@/db/migrate";
import { complain, run, say } from "../run";
import { importTable } from "./import-table";
import { plain, printImport, remarksAsCsv } from "./print-import";

const USAGE = "npm run import -- FILE.csv --map MAP.yaml [--dry-run] [--leave-out] [--report REMARKS.csv]";
const TELL_EVERY = 500;

/** Rows would have to be left out, so that nothing was imported. */
const ROWS_REFUSED = 2;

// npm run import: brings a table into the database. Exit code 0: done; 1: refused, or an error; 2: rows were not understood.
run(async () => {
  const asked = readArguments();
  if (asked === null) {
    complain(`${USAGE}\n`);
    return 1;
  }
  const folder = mkdtempSync(join(tmpdir(), "entente-import-"));
  const db = asked.dryRun ? copyOf(databasePath(), join(folder, "copy.db")) : openDatabase(databasePath());
  try {
    await migrate(db);
    const imported = await importTable(asked, db, tellProgress);
    if (!imported.ok) {
      complain(plain(`Nothing was imported. ${imported.error.message}`));
      return 1;
    }
    const { record, report } = imported.value;
    if (asked.report) writeFileSync(asked.report, remarksAsCsv(record.remarks));
    say(plain(printImport(imported.value)));
    if (asked.dryRun && report) say("This was a dry run: the database is as it was.\n");
    return report === null ? ROWS_REFUSED : 0;
  } finally {
    db.$client.close();
    rmSync(folder, { recursive: true });
  }
});

function readArguments() {
  const options = {
    map: { type: "string" },
    "dry-run": { type: "boolean" },
    "leave-out": { type: "boolean" },
    report: { type: "string" },
  } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [table, ...others] = positionals;
  if (table === undefined || others.length > 0 || values.map === undefined) return null;
  return {
    table: resolve(table),
    map: resolve(values.map),
    dryRun: values["dry-run"] ?? false,
    leaveOut: values["leave-out"] ?? false,
    report: values.report && resolve(values.report),
  };
}

/** A dry run is the import itself, done to a copy that is thrown away: what it reports is what would happen. */
function copyOf(path: string, copy: string): Db {
  if (existsSync(path)) {
    const db = openDatabase(path);
    db.$client.prepare("vacuum into ?").run(copy);
    db.$client.close();
  }
  return openDatabase(copy);
}

function tellProgress(done: number, of: number): void {
  if (done % TELL_EVERY === 0 || done === of) complain(`  ${done} of ${of} events\n`);
}
