import { resolve } from "node:path";
import { database } from "@/db/connection";
import { migrate } from "@/db/migrate";
import { loadDataset, printReport } from "./load-dataset";
import { printRefusals } from "./refusal";
import { complain, run, SHIPPED, say } from "./run";

// npm run seed [-- FOLDER]: loads a dataset folder, the shipped one unless another is named.
run(async () => {
  const folder = process.argv[2] ? resolve(process.argv[2]) : SHIPPED;
  const db = database();
  await migrate(db);
  const loaded = await loadDataset(folder, db);
  if (!loaded.ok) {
    complain(`Nothing was loaded: the dataset in ${folder} is refused.\n${printRefusals(loaded.refusals)}`);
    return 1;
  }
  say(printReport(loaded.report));
  return 0;
});
