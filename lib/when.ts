import type { EdtfValue } from "edtf";
import { DAY_MS, dayNumber, daysIn } from "./day";
import { edtf } from "./edtf-types";
import { fail, ok, type Result } from "./result";
import type { WhenKind } from "./vocabulary";

/**
 * The four bounds of an event's time: whole days since 1970-01-01 in the proleptic
 * Gregorian calendar, inclusive, without a time zone. Null: open.
 */
export type Bounds = {
  earliestStart: number | null;
  latestStart: number | null;
  earliestEnd: number | null;
  latestEnd: number | null;
};

/** The order of the contract's `when.bounds`. */
export type BoundsTuple = [number | null, number | null, number | null, number | null];

/** What the library made of the texts asked for last: it needs a fifth of a millisecond for each, and a record repeats its dates. */
const parsed = new Map<string, Result<EdtfValue>>();
const KEPT_PARSED = 2000;

/** Parses EDTF (ISO 8601-2, levels 0 and 1, and of level 2 sets and qualified parts). A time of day is refused: our unit is the day. The value is shared: never change it. */
export function parseEdtf(text: string): Result<EdtfValue> {
  const known = parsed.get(text);
  if (known) return known;
  const result = parseAnew(text);
  if (parsed.size >= KEPT_PARSED) parsed.clear();
  parsed.set(text, result);
  return result;
}

function parseAnew(text: string): Result<EdtfValue> {
  if (text.length > 100) return fail("invalid", "A date may have at most 100 characters.");
  if (/T\d/.test(text)) return fail("invalid", `"${text}" names a time of day; give the day alone.`);
  const no = `"${text}" is not a date in EDTF, such as 2019-06-04, 2019-06, 2019-06-04/2019-06-09 or ../2019.`;
  // The library takes five or more digits for milliseconds since 1970.
  if (/^\d{5,}$/.test(text)) return fail("invalid", no);
  try {
    return ok(edtf(text));
  } catch {
    return fail("invalid", no);
  }
}

/**
 * Derives the four bounds. `spans`: each end of the range is as uncertain as it is written
 * (2024-03/2024-05 starts some day in March). `within`, and one of a set: start and end lie anywhere in the range.
 * A qualifier (`?`, `~`) says how sure we are of the words and moves no bound.
 * Throws where the text is no EDTF: parse at the door.
 */
export function toBounds(text: string, kind: WhenKind): Bounds {
  const parsed = parseEdtf(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const [first, last] = endsOf(parsed.value);
  if (kind === "spans" && parsed.value.type !== "Set") {
    const wide = parsed.value.type !== "Interval";
    return {
      earliestStart: first.from,
      latestStart: wide ? first.from : first.to,
      earliestEnd: wide ? last.to : last.from,
      latestEnd: last.to,
    };
  }
  return { earliestStart: first.from, latestStart: last.to, earliestEnd: first.from, latestEnd: last.to };
}

export function toTuple(bounds: Bounds): BoundsTuple {
  return [bounds.earliestStart, bounds.latestStart, bounds.earliestEnd, bounds.latestEnd];
}

/** Every reading of the bounds has a day in [from, to]: the event cannot have ended before it, nor begun after it. */
export function certainlyIn(bounds: Bounds, from: number | null, to: number | null): boolean {
  const earliestEnd = bounds.earliestEnd ?? bounds.earliestStart ?? Number.NEGATIVE_INFINITY;
  const latestStart = bounds.latestStart ?? bounds.latestEnd ?? Number.POSITIVE_INFINITY;
  return (from === null || earliestEnd >= from) && (to === null || latestStart <= to);
}

/** The event may have a day in [from, to]. */
export function possiblyIn(bounds: Bounds, from: number | null, to: number | null): boolean {
  return (
    (bounds.earliestStart ?? Number.NEGATIVE_INFINITY) <= (to ?? Number.POSITIVE_INFINITY) &&
    (bounds.latestEnd ?? Number.POSITIVE_INFINITY) >= (from ?? Number.NEGATIVE_INFINITY)
  );
}

type End = { from: number | null; to: number | null };

function endsOf(value: EdtfValue): [End, End] {
  if (value.type !== "Interval") {
    const whole = rangeOf(value);
    return [whole, whole];
  }
  return [edgeOf(value.lower), edgeOf(value.upper)];
}

// The library writes an open end as Infinity and an unknown one as null: both leave the bound open.
function edgeOf(edge: EdtfValue | number | null | undefined): End {
  return edge !== null && typeof edge === "object" ? rangeOf(edge) : { from: null, to: null };
}

function rangeOf(value: EdtfValue): End {
  if (value.type === "Season") return seasonOf(value) ?? { from: wholeDay(value.min), to: wholeDay(value.max) };
  if (value.type === "Set" || value.type === "List") return rangeOfMembers(value);
  return { from: wholeDay(value.min), to: wholeDay(value.max) };
}

// The library's own range ends a run of days ([2024-03-01..2024-03-05]) with its first.
function rangeOfMembers(value: EdtfValue): End {
  const members = (value.values ?? []).flat().map((member) => rangeOf(member as EdtfValue));
  const from = members.map((member) => member.from).filter((day) => day !== null);
  const to = members.map((member) => member.to).filter((day) => day !== null);
  return {
    from: wholeDay(value.min) === null || from.length === 0 ? null : Math.min(...from),
    to: wholeDay(value.max) === null || to.length === 0 ? null : Math.max(...to),
  };
}

/** First month (1..12) of the seasons of three months, by the codes of EDTF: unlocated ones are taken as of the northern half. */
const SEASON_STARTS: Record<number, number> = {
  ...{ 21: 3, 22: 6, 23: 9, 24: 12 },
  ...{ 25: 3, 26: 6, 27: 9, 28: 12 },
  ...{ 29: 9, 30: 12, 31: 3, 32: 6 },
};

// The library takes spring for January to March. A season that begins in December belongs to that December's year.
function seasonOf(value: EdtfValue): End | null {
  const [year, code] = (value.values ?? []) as [number, number];
  const month = SEASON_STARTS[code];
  if (month === undefined) return null;
  const last = month === 12 ? { year: year + 1, month: 2 } : { year, month: month + 2 };
  return {
    from: dayNumber(year, month, 1),
    to: dayNumber(last.year, last.month, daysIn(last.year, last.month)),
  };
}

function wholeDay(ms: number | null): number | null {
  return ms === null || !Number.isFinite(ms) ? null : Math.floor(ms / DAY_MS);
}
