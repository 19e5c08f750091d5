import { CsvError, parse } from "csv-parse/sync";
import { fail, ok, type Result } from "../result";

/** One row: the line of the file it begins on (1 for the first), and its cells by column. */
export type Row = { line: number; cells: ReadonlyMap<string, string> };

/** `broken`: rows that have not as many cells as there are columns, by line. */
export type Table = { columns: string[]; rows: Row[]; broken: { line: number; cells: number }[] };

type Parsed = { record: string[]; info: { lines: number } };

/**
 * Reads CSV whose first line names the columns. Quoted cells may hold line breaks and the delimiter. Fails as
 * `invalid`, in one sentence, where it is no such table.
 */
export function readTable(text: string, delimiter: string): Result<Table> {
  let parsed: Parsed[];
  try {
    parsed = parse(text, {
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as never;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fail("invalid", `The table cannot be read: ${error.message}.`);
  }
  const [head, ...body] = parsed;
  if (head === undefined) return fail("invalid", "The table is empty.");
  const columns = head.record.map((name) => name.trim());
  const doubled = columns.find((name, at) => columns.indexOf(name) !== at);
  if (columns.includes("")) return fail("invalid", "A column of the table has no name.");
  if (doubled !== undefined) return fail("invalid", `Two columns of the table are called ${doubled}.`);

  const table: Table = { columns, rows: [], broken: [] };
  for (const { record, info } of body) {
    const line = info.lines - breaksIn(record);
    if (record.length !== columns.length) table.broken.push({ line, cells: record.length });
    else table.rows.push({ line, cells: new Map(columns.map((name, at) => [name, record[at] ?? ""])) });
  }
  return ok(table);
}

/** The library counts the lines up to the end of a record. */
function breaksIn(record: string[]): number {
  return record.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}
