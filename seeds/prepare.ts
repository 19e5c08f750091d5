import { basename } from "node:path";
import { type Db, database, databasePath } from "@/db/connection";
import { migrate } from "@/db/migrate";
import { events } from "@/db/schema";
import { makeSetUpLink } from "@/db/write/account/make-set-up-link";
import { joinAddress } from "./join-address";
import { loadDataset, printReport } from "./load-dataset";
import { printRefusals } from "./refusal";
import { complain, run, SHIPPED, say } from "./run";

// Run by `npm start` before it serves: tables up to date, the shipped dataset in an empty database, and, as long as
// there is no admin, a new link with which to become one.
run(async () => {
  const db = database();
  const { applied, backup } = await migrate(db);
  if (applied > 0) say(`Database ${databasePath()}: ${applied} migrations applied.\n`);
  if (backup) say(`The database as it was before is kept in backups/${basename(backup)}.\n`);
  if ((await db.$count(events)) === 0 && !(await loadShipped(db))) return 1;
  const link = await makeSetUpLink(db);
  if (link) say(`No one may edit yet. Make the first admin at ${joinAddress(link)}\n`);
  return 0;
});

async function loadShipped(db: Db): Promise<boolean> {
  const loaded = await loadDataset(SHIPPED, db);
  if (!loaded.ok) {
    complain(`The dataset is broken, so nothing was loaded.\n${printRefusals(loaded.refusals)}`);
    return false;
  }
  say(`Dataset loaded. ${printReport(loaded.report)}`);
  return true;
}
