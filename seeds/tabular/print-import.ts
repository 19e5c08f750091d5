import { groupBy } from "@/lib/group";
import { leavesOut, type Remark, wordsFor } from "@/lib/tabular/remarks";
import type { Imported } from "./import-table";

const SHOWN_OF_A_REASON = 10;

/** What was not understood, summed up by reason and column with the first rows of each, and what was done. */
export function printImport({ record, report }: Imported): string {
  const { rows, events, sources, people, parties, remarks } = record;
  const lines = [
    `${rows.read} rows read: ${events.length} events in ${sources.length} sources, with ${people.length} people and ${parties.length} parties of the table.`,
    ...printRemarks(remarks),
  ];
  if (report === null) {
    lines.push(
      `Nothing was imported: ${rows.leftOut} rows would be left out. Mend the table or the map, or say --leave-out.`,
    );
    return text(lines);
  }
  const { added, changed, unchanged, kept } = report.events;
  if (rows.leftOut > 0) lines.push(`Rows left out: ${rows.leftOut}.`);
  lines.push(
    `Events: ${added.length} added, ${changed.length} changed, ${unchanged.length} as they were, ${kept.length} kept. ` +
      `Sources added or changed: ${report.sources}. Parties and people: ${report.registries}.`,
    ...kept.map((id) => `  ${id}: the event or its source was edited since it was imported, so left as it is`),
  );
  return text(lines);
}

function printRemarks(remarks: Remark[]): string[] {
  if (remarks.length === 0) return ["Everything was understood."];
  const groups = [...groupBy(remarks, ({ reason, column }) => `${reason} ${column}`).values()];
  groups.sort((a, b) => rank(b) - rank(a) || b.length - a.length);
  return groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const left = leavesOut(first.reason) ? ", and the row is left out" : "";
    const column = first.column === "" ? "" : ` (${first.column})`;
    const more = group.length - SHOWN_OF_A_REASON;
    return [
      `${group.length} × ${wordsFor(first.reason)}${column}${left}`,
      ...group.slice(0, SHOWN_OF_A_REASON).map((remark) => `  ${printPlace(remark)}`),
      ...(more > 0 ? [`  … and ${more} more`] : []),
    ];
  });
}

function rank([first]: Remark[]): number {
  return first && leavesOut(first.reason) ? 1 : 0;
}

function printPlace({ line, key, value, detail }: Remark): string {
  const words = value === "" ? "" : ` ${JSON.stringify(value.length > 80 ? `${value.slice(0, 77)}…` : value)}`;
  return `line ${line}${key === "" ? "" : `, ${key}`}${words === "" && detail === "" ? "" : ":"}${words}${detail === "" ? "" : ` (${detail})`}`;
}

/** Every remark as CSV, a row each. */
export function remarksAsCsv(remarks: Remark[]): string {
  const head = ["line", "key", "column", "value", "reason", "detail", "row"];
  const rows = remarks.map(({ line, key, column, value, reason, detail }) => {
    return [String(line), key, column, value, wordsFor(reason), detail, leavesOut(reason) ? "left out" : "taken"];
  });
  return text([head, ...rows].map((cells) => cells.map(quoted).join(",")));
}

/** Quoted, and neutral to spreadsheets, which take a cell that begins so for a formula. */
function quoted(cell: string): string {
  return `"${(/^[=+\-@\t]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;
}

/** For a terminal: what a table or a map says must not move its cursor or change its colours. */
export function plain(words: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it looks for
  return words.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "·");
}

function text(lines: string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}
