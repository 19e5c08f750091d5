import { resolve } from "node:path";
import { database } from "@/db/connection";
import { migrate } from "@/db/migrate";
import { exportDataset } from "./export-dataset";
import { complain, run, say } from "./run";

// npm run export -- FOLDER: writes the database as a dataset folder.
run(async () => {
  const [, , name] = process.argv;
  if (!name) {
    complain("Name the folder to write to: npm run export -- FOLDER\n");
    return 1;
  }
  const folder = resolve(name);
  const db = database();
  await migrate(db);
  const { events, sources, strangers } = await exportDataset(folder, db);
  say(`${events} events and ${sources} sources written to ${folder}.\n`);
  for (const file of strangers) say(`  ${file}: not in the database, left as it is\n`);
  return 0;
});
