import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { databasePath, openDatabase } from "@/db/connection";
import { proveRecord } from "./prove-record";
import { printRefusals } from "./refusal";
import { complain, run, say } from "./run";

// npm run check:record [-- DATABASE]: proves a database, the application's own unless another is named.
run(async () => {
  const path = process.argv[2] ? resolve(process.argv[2]) : databasePath();
  if (!existsSync(path)) {
    complain(`There is no database at ${path}; npm run seed makes one.\n`);
    return 1;
  }
  const { findings, counts } = await proveRecord(openDatabase(path));
  if (findings.length > 0) {
    complain(`${findings.length} things are wrong in ${path}:\n${printRefusals(findings)}`);
    return 1;
  }
  say(`All proved: ${counts.events} events, ${counts.evidence} pieces of evidence, ${counts.sources} sources.\n`);
  return 0;
});
