import { daysIn } from "../day";
import type { Token } from "./tokens";

/** What was said of a day, a month, a season or a year: a part that was not said may come from its neighbour. */
export type Point = {
  year?: number;
  /** 1 to 12. */
  month?: number;
  day?: number;
  /** EDTF's code. */
  season?: number;
  part?: "early" | "mid" | "late";
  about?: boolean;
};

/** Every way to read these tokens as one date: none, one, or two where the figures can be read both ways. */
export function pointsOf(tokens: Token[]): Point[] {
  const [figures] = tokens.filter((token) => token.sort === "figures");
  const bare: Point = {};
  for (const token of tokens) if (token.sort !== "figures" && !add(bare, token)) return [];
  if (figures) return bare.year === undefined && bare.month === undefined ? readFigures(figures, bare) : [];
  return Object.keys(bare).length === 0 ? [] : [bare];
}

/** Adds what one token says; false where it says a second time what was said. */
function add(point: Point, token: Token): boolean {
  if (token.sort === "day") return put(point, "day", token.day);
  if (token.sort === "year") return put(point, "year", token.year);
  if (token.sort === "month") return put(point, "month", token.month);
  if (token.sort === "season") return put(point, "season", token.code);
  if (token.sort !== "keyword") return false;
  if (token.keyword === "about") {
    point.about = true;
    return true;
  }
  const { keyword } = token;
  return keyword === "early" || keyword === "mid" || keyword === "late" ? put(point, "part", keyword) : false;
}

function put<Key extends keyof Point>(point: Point, key: Key, value: Point[Key]): boolean {
  if (point[key] !== undefined) return false;
  point[key] = value;
  return true;
}

function readFigures({ parts, yearFirst }: Token & { sort: "figures" }, rest: Point): Point[] {
  const [first, second, third] = parts;
  const year = yearFirst ? first : third;
  const orders = yearFirst
    ? [[second, third]]
    : [
        [second, first],
        [first, second],
      ];
  const points = orders.flatMap(([month = 0, day = 0]) => {
    const there = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
    return there ? [{ ...rest, year, month, day }] : [];
  });
  return first === second ? points.slice(0, 1) : points;
}

/** The point as EDTF, unqualified; null where it is not complete, or no such day. */
export function toEdtf({ year, month, day, season }: Point): string | null {
  if (year === undefined) return null;
  const years = `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
  if (season !== undefined) return month === undefined && day === undefined ? `${years}-${season}` : null;
  if (month === undefined) return day === undefined ? years : null;
  const months = `${years}-${two(month)}`;
  if (day === undefined) return months;
  return day >= 1 && day <= daysIn(year, month) ? `${months}-${two(day)}` : null;
}

/** Fills in the year or month that the neighbour of a pair says for both ("4 to 9 May 2021", "May 4 to 9, 2021"). */
export function completed(point: Point, neighbour: Point): Point {
  const filled = { ...point };
  if (filled.year === undefined && neighbour.year !== undefined) filled.year = neighbour.year;
  if (filled.month === undefined && filled.season === undefined && filled.day !== undefined && neighbour.month)
    filled.month = neighbour.month;
  return filled;
}

/** The stretch that "early", "mid" or "late" means: a third of the year by months, or of the month by days. */
export function partOf(point: Point): [Point, Point] | null {
  const { part, year, month, day, season } = point;
  if (part === undefined || year === undefined || day !== undefined || season !== undefined) return null;
  const at = ["early", "mid", "late"].indexOf(part);
  if (month === undefined)
    return [
      { year, month: at * 4 + 1 },
      { year, month: at * 4 + 4 },
    ];
  const last = at === 2 ? daysIn(year, month) : at * 10 + 10;
  return [
    { year, month, day: at * 10 + 1 },
    { year, month, day: last },
  ];
}

/** The last day, month or year before (`by` -1) or the first after (`by` 1) one, in its own unit; a season is left by its day. */
export function beside(point: Point, by: 1 | -1): Point | null {
  const { year, month, day, season } = point;
  if (year === undefined) return null;
  if (season !== undefined) return besideSeason(year, season, by);
  if (month === undefined) return { year: year + by };
  const months = year * 12 + (month - 1) + by;
  const next = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
  if (day === undefined) return next;
  const moved = day + by;
  if (moved >= 1 && moved <= daysIn(year, month)) return { year, month, day: moved };
  return { ...next, day: by === 1 ? 1 : daysIn(next.year, next.month) };
}

// Spring begins in March; winter in December of its year, and ends in the next.
function besideSeason(year: number, season: number, by: 1 | -1): Point | null {
  const first = (season - 21) * 3 + 3;
  if (by === -1) return beside({ year, month: first }, -1);
  return first === 12 ? { year: year + 1, month: 3 } : { year, month: first + 3 };
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
