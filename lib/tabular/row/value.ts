import type { Valued } from "../import-map";
import type { Note, Reason } from "../remarks";

/** A word of a closed list as a row has it; null, and a remark of `reason`, where the map has none for the cell. */
export function readValue<Word extends string>(
  { is, column = "", values = {}, otherwise }: Valued<Word>,
  cell: (column: string) => string,
  note: Note,
  reason: Reason,
): Word | null {
  if (is !== undefined) return is;
  const text = cell(column);
  const found = Object.hasOwn(values, text) ? values[text] : otherwise;
  if (found !== undefined) return found;
  note(reason, column, text);
  return null;
}

/** The columns whose words back the value. */
export function columnsOf({ column, quote }: Valued<string>): string[] {
  return column === undefined ? quote : [column];
}
