import type { EdtfValue } from "edtf";
import { type Dated, PHRASES, type Phrases, type Unit } from "./date-phrases";
import { toDay } from "./day";
import type { Locale, WhenKind } from "./vocabulary";
import { parseEdtf } from "./when";

/**
 * A date in words: "4–9 May 2021", "sometime in November 2022", "on or before 12 August 2016 (uncertain)".
 * `edtf` as stored; throws where it is no EDTF.
 */
export function dateInWords(edtf: string, kind: WhenKind, locale: Locale): string {
  const key = `${locale} ${kind} ${edtf}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const phrases = PHRASES[locale];
  const words = plainInWords(edtf, kind, phrases) ?? parsedInWords(edtf, kind, phrases);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, words);
  return words;
}

// Parsing and Intl take a fifth of a millisecond a date: too much for the hundreds of dates of one view.
const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, string>();

/** Words for the date of a moment whose kind is not recorded: a publication, the day something is due. */
export function momentInWords(edtf: string, locale: Locale): string {
  return dateInWords(edtf, edtf.includes("/") ? "within" : "spans", locale);
}

function parsedInWords(edtf: string, kind: WhenKind, phrases: Phrases): string {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return `${wordsOf(parsed.value, kind, phrases)}${qualified(parsed.value, phrases)}`;
}

/** A day, month or year, or one to another, open or marked as uncertain as a whole: as nearly all dates are, which so need no parser. Else null. */
function plainInWords(edtf: string, kind: WhenKind, phrases: Phrases): string | null {
  const [first, last, ...more] = edtf.split("/").map(plainOf);
  if (!first || more.length > 0 || last === null) return null;
  if (!first.point && !last?.point) return null;
  const words =
    first.point && last === undefined
      ? pointInWords(first.point, kind, phrases)
      : intervalInWords(first.point, last?.point ?? null, kind, phrases);
  return words + doubted(first.uncertain | (last?.uncertain ?? 0), phrases);
}

type Plain = { point: Point | null; uncertain: number };

function plainOf(text: string): Plain | null {
  if (text === "..") return { point: null, uncertain: 0 };
  const [, date, year, month, day, mark] = text.match(/^((\d{4})(?:-(\d\d)(?:-(\d\d))?)?)(\?)?$/) ?? [];
  if (date === undefined || toDay(date, "first") === null || Number(month ?? 1) > 12) return null;
  const at = new Date(0);
  at.setUTCFullYear(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  const unit = day !== undefined ? "day" : month !== undefined ? "month" : "year";
  const parts = { year: YEAR, month: YEAR | MONTH, day: YEAR | MONTH | DAY }[unit];
  return { point: { unit, date: at, season: 0, approximate: false }, uncertain: mark === undefined ? 0 : parts };
}

type Point = { unit: Unit; date: Date; season: number; approximate: boolean };

function wordsOf(value: EdtfValue, kind: WhenKind, phrases: Phrases): string {
  if (value.type === "Set" || value.type === "List") return membersInWords(value, phrases);
  if (value.type === "Interval")
    return intervalInWords(endOf(value.lower, "min"), endOf(value.upper, "max"), kind, phrases);
  const point = pointOf(value);
  return point ? pointInWords(point, kind, phrases) : rangeInWords(value, kind, phrases);
}

function pointInWords(point: Point, kind: WhenKind, phrases: Phrases): string {
  const date = print(point, phrases);
  if (point.approximate) return phrases.around(date);
  return kind === "within" && point.unit !== "day" ? phrases.sometimeIn(date) : date.text;
}

function intervalInWords(lower: Point | null, upper: Point | null, kind: WhenKind, phrases: Phrases): string {
  if (lower && upper) return pairInWords(lower, upper, kind === "within" ? "sometimeBetween" : "span", phrases);
  if (lower) return phrases[kind === "within" ? "onOrAfter" : "from"](printRough(lower, phrases));
  if (upper) return phrases[kind === "within" ? "onOrBefore" : "until"](printRough(upper, phrases));
  return phrases.unknown;
}

/** What no single date of ours is (2010s, a century, a quarter): from its first year, month or day to its last. */
function rangeInWords(value: EdtfValue, kind: WhenKind, phrases: Phrases): string {
  const { min, max } = value;
  if (min === null || max === null || !Number.isFinite(min) || !Number.isFinite(max)) return value.edtf;
  const first = new Date(min);
  const after = new Date(max + 1);
  const months = first.getUTCDate() === 1 && after.getUTCDate() === 1;
  const years = months && first.getUTCMonth() === 0 && after.getUTCMonth() === 0;
  const unit = years ? "year" : months ? "month" : "day";
  const [lower, upper] = [first, new Date(max)].map((date): Point => ({ unit, date, season: 0, approximate: false }));
  if (!lower || !upper) return value.edtf;
  return pairInWords(lower, upper, kind === "within" ? "sometimeBetween" : "span", phrases);
}

function pairInWords(
  lower: Point,
  upper: Point,
  how: "span" | "between" | "sometimeBetween",
  phrases: Phrases,
): string {
  const rough = lower.approximate || upper.approximate;
  const first = rough ? printRough(lower, phrases) : print(lower, phrases, sharedWith(lower, upper));
  return phrases[how](first, printRough(upper, phrases));
}

/** One of a set ("2019 or 2021"), or all of a list ("2019 and 2021"). */
function membersInWords(value: EdtfValue & { earlier?: boolean; later?: boolean }, phrases: Phrases): string {
  const members = (value.values ?? []) as (EdtfValue | [EdtfValue, EdtfValue])[];
  const last = members.at(-1);
  const anchor = last && !Array.isArray(last) ? pointOf(last) : null;
  const texts = members.map((member, at) => {
    if (Array.isArray(member)) {
      const [first, final] = member.map(pointOf);
      return first && final ? pairInWords(first, final, "between", phrases) : value.edtf;
    }
    const point = pointOf(member);
    if (!point) return rangeInWords(member, "spans", phrases);
    const dated = printRough(point, phrases);
    if (at === 0 && value.earlier) return phrases.onOrBefore(dated);
    if (at === members.length - 1) return value.later ? phrases.onOrAfter(dated) : dated.text;
    const alike = anchor && !anchor.approximate && !point.approximate && members.length === 2;
    return alike ? print(point, phrases, sharedWith(point, anchor)).text : dated.text;
  });
  const type = value.type === "Set" ? "disjunction" : "conjunction";
  return new Intl.ListFormat(phrases.intl, { type }).format(texts);
}

/** An end of an interval; the outer day of it where it is no plain date. */
function endOf(end: EdtfValue | number | null | undefined, outer: "min" | "max"): Point | null {
  if (end === null || typeof end !== "object") return null;
  const ms = end[outer];
  const point = pointOf(end);
  if (point || ms === null || !Number.isFinite(ms)) return point;
  return { unit: "day", date: new Date(ms), season: 0, approximate: false };
}

const LAST_YEAR = 270_000;
// Bits of the library's mask, lowest first: four digits of the year, two of the month, two of the day.
const YEAR = 0b0000_1111;
const MONTH = 0b0011_0000;
const DAY = 0b1100_0000;

/** Null where the value is no plain day, month, year or season. */
function pointOf(value: EdtfValue): Point | null {
  const [year, month = 0, day = 1] = (value.values ?? []) as number[];
  if (year === undefined || Math.abs(year) > LAST_YEAR) return null;
  const approximate = (value.approximate?.value ?? 0) > 0;
  const at = (unit: Unit, m: number, d: number, season = 0): Point => {
    const date = new Date(0);
    date.setUTCFullYear(year, m, d);
    return { unit, date, season, approximate };
  };
  if (value.type === "Year") return value.edtf.includes("S") ? null : at("year", 0, 1);
  if (value.type === "Season") return month >= 21 && month <= 32 ? at("season", 0, 1, (month - 21) % 4) : null;
  if (value.type !== "Date") return null;
  const given = value.values?.length ?? 0;
  const unspecified = value.unspecified?.value ?? 0;
  if (unspecified === 0) return at((["year", "month", "day"] as const)[given - 1] ?? "day", month, day);
  if (unspecified === DAY) return at("month", month, 1);
  const wholeYear = unspecified === (MONTH | DAY) || (unspecified === MONTH && given === 2);
  return wholeYear ? at("year", 0, 1) : null;
}

/** How much of the first date need not be said, since the second says it. */
function sharedWith(first: Point, last: Point): "none" | "year" | "month" {
  if (first.unit !== last.unit || first.date.getUTCFullYear() !== last.date.getUTCFullYear()) return "none";
  if (first.unit === "day" && first.date.getUTCMonth() === last.date.getUTCMonth()) return "month";
  return first.unit === "year" ? "none" : "year";
}

function printRough(point: Point, phrases: Phrases): Dated {
  const dated = print(point, phrases);
  return point.approximate ? { ...dated, text: phrases.roughly(dated.text) } : dated;
}

function print(point: Point, phrases: Phrases, shared: "none" | "year" | "month" = "none"): Dated {
  const season = point.unit === "season" ? `${phrases.seasons[point.season]} ` : "";
  const parts = partsOf(point, phrases.intl, shared);
  const day = phrases.day(String(point.date.getUTCDate()));
  const text = parts.map((part) => (part.type === "day" ? day : part.value)).join("");
  return { text: season + text, unit: point.unit };
}

type Parts = readonly Intl.DateTimeFormatPart[];

/** The parts of a date, whatever its day of the month. */
function partsOf({ unit, date }: Point, language: string, shared: "none" | "year" | "month"): Parts {
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const key = `${language} ${unit} ${shared} ${year} ${month}`;
  const known = partsByMonth.get(key);
  if (known !== undefined) return known;
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", calendar: "gregory" };
  if (shared === "none") options.year = "numeric";
  if (shared === "none" && year <= 0) options.era = "short";
  if (shared !== "month" && (unit === "day" || unit === "month")) options.month = "long";
  if (unit === "day") options.day = "numeric";
  const parts = formatOf(language, options).formatToParts(date);
  if (partsByMonth.size >= MOST_REMEMBERED) partsByMonth.clear();
  partsByMonth.set(key, parts);
  return parts;
}

const partsByMonth = new Map<string, Parts>();

/** Made once for each form: making one takes longer than a hundred dates in words. */
function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${Object.keys(options).join()}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, format);
  return format;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function qualified(value: EdtfValue, phrases: Phrases): string {
  return doubted(uncertainParts(value), phrases);
}

function doubted(uncertain: number, phrases: Phrases): string {
  if (uncertain === 0) return "";
  return ` (${(uncertain & ~YEAR) === 0 ? phrases.yearInferred : phrases.uncertain})`;
}

function uncertainParts(value: EdtfValue): number {
  const inner = value.type === "Set" || value.type === "List" ? (value.values as EdtfValue[]).flat() : [];
  return [value.lower, value.upper, ...inner].reduce<number>(
    (parts, one) => (one !== null && typeof one === "object" ? parts | uncertainParts(one) : parts),
    value.uncertain?.value ?? 0,
  );
}
