import type { Db } from "@/db/connection";
import { type ImportReport, importRecord } from "@/db/write/import-record";
import { fail, ok, type Result } from "@/lib/result";
import { readRecord, type TableRecord } from "@/lib/tabular/read-record";
import { readKnown } from "./known";
import { readFittingTable, readMap } from "./read-import";

export type ImportRequest = {
  table: string;
  map: string;
  /** Whether the other rows are imported where some must be left out. */
  leaveOut: boolean;
};

/** What was read, and what became of it: null where rows would have to be left out, so that nothing was imported. */
export type Imported = { record: TableRecord; report: ImportReport | null };

/**
 * Imports a table into a migrated database: everything in one transaction, or nothing. Fails as `invalid`, in words for
 * a terminal, where the map, the table and the database do not fit.
 */
export async function importTable(
  request: ImportRequest,
  db: Db,
  onEvent: (done: number, of: number) => void = () => {},
): Promise<Result<Imported>> {
  const map = readMap(request.map);
  if (!map.ok) return map;
  const { head, ...known } = await readKnown(db);
  const { dataset } = map.value;
  if (head && head.home !== dataset.home) {
    return fail(
      "invalid",
      `The database ${db.$client.name} holds the record of ${head.home} (${head.id}), and the map is for that of ${dataset.home}; name another file in DATABASE_PATH.\n`,
    );
  }
  const table = readFittingTable(request, map.value, new Set(known.parties.map((party) => party.id)));
  if (!table.ok) return table;
  const record = readRecord(map.value, table.value, known);
  if (record.rows.leftOut > 0 && !request.leaveOut) return ok({ record, report: null });
  const { length } = record.events;
  return ok({ record, report: await importRecord({ ...record, head: dataset }, (done) => onEvent(done, length), db) });
}
