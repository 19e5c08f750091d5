import { type Db, database } from "@/db/connection";
import { meta } from "@/db/schema";
import type { Dataset } from "@/lib/dataset";
import { same } from "@/lib/same";
import { type LoadedEvent, loadEvent } from "./load-event";
import { loadRegistries } from "./load-registries";
import { loadSources, refuseCoveredEvidence } from "./load-sources";
import { metaValue, raiseVersion, type Tx, transact } from "./transact";

/** How many registry entries and sources were added or changed, and what became of each event, by id. */
export type LoadReport = { registries: number; sources: number; events: Record<LoadedEvent, string[]> };

/**
 * Loads a whole dataset in one transaction. Loading it again changes nothing, makes no revision and
 * leaves the version as it is. The dataset has been checked against this database; what only the loaded whole
 * shows (furniture over evidence of an edited event) throws, and undoes the load.
 */
export async function loadRecord(dataset: Dataset, db: Db = database()): Promise<LoadReport> {
  return transact((tx) => {
    const headChanged = writeHead(tx, dataset);
    const report: LoadReport = {
      registries: loadRegistries(tx, dataset),
      sources: loadSources(tx, dataset.sources),
      events: { added: [], changed: [], unchanged: [], kept: [] },
    };
    for (const placed of dataset.events) report.events[loadEvent(tx, placed)].push(placed.event.id);
    if (report.sources > 0) refuseCoveredEvidence(tx, dataset.sources);
    const { added, changed } = report.events;
    if (headChanged || report.registries + report.sources + added.length + changed.length > 0) raiseVersion(tx);
    return report;
  }, db);
}

function writeHead(tx: Tx, { head }: Dataset): boolean {
  const stored = metaValue(tx, "dataset");
  if (stored !== null && same(JSON.parse(stored), head)) return false;
  const value = JSON.stringify(head);
  tx.insert(meta).values({ key: "dataset", value }).onConflictDoUpdate({ target: meta.key, set: { value } }).run();
  return true;
}
