import { type Db, database } from "@/db/connection";
import { meta } from "@/db/schema";
import type { Dataset, PlacedEvent } from "@/lib/dataset";
import { importEvent } from "./import-event";
import { importSources } from "./import-sources";
import type { LoadedEvent } from "./load-event";
import { loadRegistries } from "./load-registries";
import { IMPORTER } from "./loader";
import { metaValue, raiseVersion, type Tx, transact } from "./transact";

/** A table as a record: each event with the id of the one source that its passages are from. */
export type ImportedRecord = Pick<Dataset, "head" | "parties" | "people" | "sources"> & {
  events: (PlacedEvent & { source: string })[];
};

/** How many registry entries and sources were added or changed, and what became of each event, by id. */
export type ImportReport = { registries: number; sources: number; events: Record<LoadedEvent, string[]> };

/**
 * Imports a table in one transaction: all of it, or nothing where anything throws. Importing it again changes nothing,
 * makes no revision and leaves the version as it is. The head is written to a database that has none. The caller has
 * checked the record against this database. `onEvent` is told how many events are done.
 */
export async function importRecord(
  record: ImportedRecord,
  onEvent: (done: number) => void = () => {},
  db: Db = database(),
): Promise<ImportReport> {
  return transact((tx) => {
    const isFirst = writeFirstHead(tx, record);
    const registries = loadRegistries(tx, { ...record, topics: [] }, IMPORTER);
    const { changed: sources, standing } = importSources(tx, record.sources);
    const report: ImportReport = { registries, sources, events: { added: [], changed: [], unchanged: [], kept: [] } };
    record.events.forEach(({ source, ...placed }, at) => {
      const stands = standing.get(source);
      if (stands === undefined) throw new Error(`The source ${source} of ${placed.event.id} is not there.`);
      report.events[importEvent(tx, placed, stands)].push(placed.event.id);
      onEvent(at + 1);
    });
    const { added, changed } = report.events;
    if (isFirst || registries + sources + added.length + changed.length > 0) raiseVersion(tx);
    return report;
  }, db);
}

function writeFirstHead(tx: Tx, { head }: ImportedRecord): boolean {
  if (metaValue(tx, "dataset") !== null) return false;
  tx.insert(meta)
    .values({ key: "dataset", value: JSON.stringify(head) })
    .run();
  return true;
}
