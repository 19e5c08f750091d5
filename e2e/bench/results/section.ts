/** Cells are as they are shown. The first column is set to the left, all others to the right. */
export type Table = { caption: string; head: readonly string[]; rows: readonly (readonly string[])[] };

/** What one part of the bench has to say. `notes`: how it was measured, and what it did not manage. */
export type Section = { tables: Table[]; notes: string[] };

/** A section in Markdown that can be read as it is in a terminal, without its heading. */
export function printSection({ tables, notes }: Section): string {
  const list = notes.map((note) => `- ${note}`).join("\n");
  return [...tables.map(printTable), ...(list === "" ? [] : [list])].join("\n\n");
}

export function printTable({ caption, head, rows }: Table): string {
  const widths = head.map((title, column) => Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => pad(cells[column] ?? "", width, column)).join(" | ")} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? `${"-".repeat(width + 2)}` : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [`**${caption}**`, "", line(head), rule, ...rows.map(line)].join("\n");
}

/** `12.3`, `1,234`: three digits or so are all that a measure can bear. */
export function figure(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
