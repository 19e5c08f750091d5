import { readTypedDate } from "../../typed-date/typed-date";
import type { WhenKind } from "../../vocabulary";
import { parseEdtf, toBounds } from "../../when";
import type { DateFormat, ImportMap } from "../import-map";
import type { Note } from "../remarks";

export type RowDate = { edtf: string; kind: WhenKind };

type When = ImportMap["event"]["when"];

/** The date of a row; null, and a remark, where it is not understood. */
export function readRowDate(when: When, cell: (column: string) => string, note: Note): RowDate | null {
  const from = readCell(when.from, when.format, cell, note);
  if (from === null) return null;
  const isSure = when.uncertain === undefined || !when.uncertain.values.includes(cell(when.uncertain.column));
  if (when.to === undefined || cell(when.to) === "") return finished(from, when, isSure);
  const to = readCell(when.to, when.format, cell, note);
  if (to === null) return null;
  for (const [column, one] of [
    [when.from, from],
    [when.to, to],
  ] as const) {
    if (!/[/[{]/.test(one.edtf)) continue;
    note("date-unknown", column, cell(column), "one end of a range must be a single date");
    return null;
  }
  if (endsBefore(to.edtf, from.edtf)) {
    note("date-order", when.to, cell(when.to), `it begins ${cell(when.from)}`);
    return null;
  }
  if (from.edtf === to.edtf) return finished(from, when, isSure);
  return finished({ edtf: `${from.edtf}/${to.edtf}`, kind: "spans" }, when, isSure);
}

function readCell(column: string, format: DateFormat, cell: (column: string) => string, note: Note): RowDate | null {
  const text = cell(column);
  if (text === "") {
    note("date-missing", column, "");
    return null;
  }
  const read = format === "words" ? readWords(text) : readFigures(text, format);
  if (typeof read !== "string") return read;
  note(read, column, text, read === "date-unknown" ? `format ${format}` : "");
  return null;
}

function readWords(text: string): RowDate | "date-ambiguous" | "date-unknown" {
  const read = readTypedDate(text, "en");
  if (read.sort === "understood") return { edtf: read.edtf, kind: read.kind };
  return read.sort === "ambiguous" ? "date-ambiguous" : "date-unknown";
}

const ISO = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const FIGURES = /^(?:(?:(\d{1,2})[./-])?(\d{1,2})[./-])?(\d{4})$/;

function readFigures(text: string, format: Exclude<DateFormat, "words">): RowDate | "date-unknown" {
  const edtf = format === "edtf" ? text : text.replace(/\s*\?$/, "");
  const plain = format === "iso" && ISO.test(edtf) ? edtf : format === "edtf" ? edtf : reordered(edtf, format);
  if (plain === null || !parseEdtf(plain).ok || isOpen(plain)) return "date-unknown";
  const whole = edtf === text ? plain : `${plain}?`;
  // What is open to one side is a bound, and not a stretch that lasts.
  const lasts = /^[^/.]+\/[^/.]+$|^-?\d{4}-\d{2}-\d{2}[?~%]?$/.test(plain);
  return { edtf: whole, kind: lasts ? "spans" : "within" };
}

/** Figures in the order of EDTF. */
function reordered(text: string, format: "iso" | "dmy" | "mdy"): string | null {
  const found = format === "iso" ? null : FIGURES.exec(text);
  if (!found) return null;
  const [, first, second, year] = found;
  const [month, day] = first === undefined ? [second, undefined] : format === "dmy" ? [second, first] : [first, second];
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, "0")])).join("-");
}

function isOpen(edtf: string): boolean {
  return Object.values(toBounds(edtf, "spans")).every((bound) => bound === null);
}

function endsBefore(to: string, from: string): boolean {
  const end = toBounds(to, "spans").latestEnd;
  const start = toBounds(from, "spans").earliestStart;
  return end !== null && start !== null && end < start;
}

function finished({ edtf, kind }: RowDate, when: When, isSure: boolean): RowDate {
  const ends = edtf.split("/").map((end) => (isSure || /[?~%\].}]$/.test(end) || end === "" ? end : `${end}?`));
  return { edtf: ends.join("/"), kind: when.kind ?? kind };
}
