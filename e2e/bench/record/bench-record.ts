import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { databasePath } from "@/db/connection";
import { complain, run, say } from "@/seeds/run";
import { makeRecord } from "./make-record";

const TELL_EVERY = 50_000;

// npm run bench:record -- --events N [--database PATH]: a synthetic record of N events in a database of its own.
run(async () => {
  const { values } = parseArgs({ options: { events: { type: "string" }, database: { type: "string" } } });
  const count = Number(values.events);
  if (!Number.isInteger(count) || count < 1) {
    complain("Say how many events: npm run bench:record -- --events N [--database PATH]\n");
    return 1;
  }
  const path = resolve(values.database ?? `data/synthetic-${count}.db`);
  if (path === databasePath()) {
    complain(`${path} is the application's own database; name another file with --database.\n`);
    return 1;
  }
  let told = 0;
  const made = await makeRecord(count, path, (done) => {
    if (done - told < TELL_EVERY) return;
    told = done;
    complain(`  ${done} of ${count} events\n`);
  });
  say(
    `${count} events in ${path}: ${Math.round(made.bytes / 1e6)} MB, ${made.rowSeconds} s for the rows and ${made.derivedSeconds} s for what is kept beside them.\n`,
  );
  return 0;
});
