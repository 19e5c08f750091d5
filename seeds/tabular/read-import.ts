import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { decodeAs } from "@/lib/intake/decode";
import { fail, ok, type Result } from "@/lib/result";
import { problemsOfMap } from "@/lib/tabular/check-map";
import { ImportMap } from "@/lib/tabular/import-map";
import { readTable, type Table } from "@/lib/tabular/table-rows";
import { type Reading, readOne } from "../read-yaml";
import { printRefusals, type Refusal } from "../refusal";

/** The map of an import. Fails as `invalid`, naming all that is wrong with it. */
export function readMap(path: string): Result<ImportMap> {
  const reading: Reading = { folder: dirname(path), refusals: [] };
  const map = readOne(reading, basename(path), ImportMap);
  return map === undefined ? refused(reading.refusals) : ok(map);
}

/** The table of an import, in which the map has been found to fit. Fails as `invalid` in words for a terminal. */
export function readFittingTable(
  paths: { table: string; map: string },
  map: ImportMap,
  known: { has(party: string): boolean },
): Result<Table> {
  const text = decodeAs(bytesOf(paths.table), map.table.encoding);
  if (text === null)
    return fail("invalid", `${paths.table} is not ${map.table.encoding}; name its encoding in the map.\n`);
  const table = readTable(text, map.table.delimiter);
  if (!table.ok) return fail("invalid", `${paths.table}: ${table.error.message}\n`);
  const problems = problemsOfMap(map, table.value.columns, known);
  if (problems.length === 0) return table;
  return refused(problems.map((problem) => ({ file: basename(paths.map), ...problem })));
}

function refused(refusals: Refusal[]): Result<never> {
  return fail("invalid", `The map is refused.\n${printRefusals(refusals)}`);
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Error(`${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}).`);
  }
}
