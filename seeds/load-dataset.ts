import type { Db } from "@/db/connection";
import { type LoadReport, loadRecord } from "@/db/write/load-record";
import { readDataset } from "./read-dataset";
import type { Refusal } from "./refusal";
import { readStored } from "./stored";

export type Loaded = { ok: true; report: LoadReport } | { ok: false; refusals: Refusal[] };

/** Loads a dataset folder into a migrated database: all of it in one transaction, or nothing and the list of what is refused. */
export async function loadDataset(folder: string, db: Db): Promise<Loaded> {
  const { dataset, refusals } = readDataset(folder, await readStored(db));
  if (dataset === null) return { ok: false, refusals };
  return { ok: true, report: await loadRecord(dataset, db) };
}

/** What a load did, in plain words. */
export function printReport({ registries, sources, events }: LoadReport): string {
  const { added, changed, unchanged, kept } = events;
  const lines = [
    `Events: ${added.length} added, ${changed.length} changed, ${unchanged.length} as they were. ` +
      `Sources added or changed: ${sources}. Parties, people and topics: ${registries}.\n`,
  ];
  for (const id of kept) lines.push(`  events/${id}.yaml: edited since it was loaded, so left as it is\n`);
  return lines.join("");
}
