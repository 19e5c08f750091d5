import { basename } from "node:path";
import { database, databasePath } from "@/db/connection";
import { migrate } from "@/db/migrate";
import { events } from "@/db/schema";
import { loadDataset, printReport } from "./load-dataset";
import { printRefusals } from "./refusal";
import { complain, run, SHIPPED, say } from "./run";

// Run by `npm start` before it serves: tables up to date, and the shipped dataset in an empty database.
run(async () => {
  const db = database();
  const { applied, backup } = await migrate(db);
  if (applied > 0) say(`Database ${databasePath()}: ${applied} migrations applied.\n`);
  if (backup) say(`The database as it was before is kept in backups/${basename(backup)}.\n`);
  if ((await db.$count(events)) > 0) return 0;

  const loaded = await loadDataset(SHIPPED, db);
  if (!loaded.ok) {
    complain(`The dataset is broken, so nothing was loaded.\n${printRefusals(loaded.refusals)}`);
    return 1;
  }
  say(`Dataset loaded. ${printReport(loaded.report)}`);
  return 0;
});
