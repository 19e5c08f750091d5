import { dateInWords } from "../date-words";
import type { Locale, WhenKind } from "../vocabulary";
import { type BoundsTuple, parseEdtf, toBounds, toTuple } from "../when";
import { beside, completed, type Point, partOf, pointsOf, toEdtf } from "./point";
import { type Token, tokensOf } from "./tokens";

/** A date as it would be recorded. `words`: as a reader will see it, so that the writer sees what was understood. */
export type Understood = { edtf: string; kind: WhenKind; words: string; bounds: BoundsTuple };

/**
 * `ambiguous`: two readings, for the writer to choose from. `empty`: nothing was typed.
 * `unknown-word` names the word; `no-date`: each word is known, but together they name no day, month or year.
 */
export type TypedDate =
  | ({ sort: "understood" } & Understood)
  | { sort: "ambiguous"; readings: Understood[] }
  | { sort: "empty" }
  | { sort: "unknown-word"; word: string }
  | { sort: "no-date" };

/**
 * Reads a date typed in plain English or French, or in EDTF. What names a month, a season or a year alone is read as
 * a moment somewhere in it; "from … to …" as lasting. Nothing is guessed: 4/6/2019 answers both of its readings.
 */
export function readTypedDate(text: string, locale: Locale): TypedDate {
  const typed = text.trim();
  if (typed === "") return { sort: "empty" };
  // The library takes three figures for a decade, where a writer means a year.
  if (!/^-?\d{1,3}$/.test(typed) && parseEdtf(typed).ok) return answer([{ edtf: typed, kind: kindOf(typed) }], locale);
  const read = tokensOf(typed);
  if ("unknown" in read) return { sort: "unknown-word", word: read.unknown };
  return answer(readTokens(read.tokens), locale);
}

type Reading = { edtf: string; kind: WhenKind };

function answer(readings: Reading[], locale: Locale): TypedDate {
  const valid = readings.filter(({ edtf }) => parseEdtf(edtf).ok);
  const [first, ...others] = valid.map(({ edtf, kind }): Understood => {
    return { edtf, kind, words: dateInWords(edtf, kind, locale), bounds: toTuple(toBounds(edtf, kind)) };
  });
  if (!first || first.bounds.every((bound) => bound === null)) return { sort: "no-date" };
  return others.length > 0 ? { sort: "ambiguous", readings: [first, ...others] } : { sort: "understood", ...first };
}

/** The kind that an EDTF text is most likely meant with: an interval lasts, but what is open to one side is a bound. */
function kindOf(edtf: string): WhenKind {
  if (edtf.includes("/")) return /^(?:\.\.|\/)|(?:\.\.|\/)$/.test(edtf) ? "within" : "spans";
  return /^-?\d{4}-\d{2}-\d{2}$/.test(edtf.replace(/[?~%]/g, "")) ? "spans" : "within";
}

type Marks = { uncertain: boolean; yearInferred: boolean };

function readTokens(all: Token[]): Reading[] {
  const marks = { uncertain: says(all, "uncertain"), yearInferred: says(all, "year-inferred") };
  const tokens = all.filter((token) => !isKeyword(token, "uncertain") && !isKeyword(token, "year-inferred"));
  const [first] = tokens;
  const lead = first?.sort === "keyword" ? first.keyword : null;
  const rest = tokens.slice(1);
  switch (lead) {
    case "before":
      return edges(rest, (point) => open(beside(point, -1), "end"), marks, "within");
    case "after":
      return edges(rest, (point) => open(beside(point, 1), "start"), marks, "within");
    case "on-or-before":
      return edges(rest, (point) => open(point, "end"), marks, "within");
    case "on-or-after":
      return edges(rest, (point) => open(point, "start"), marks, "within");
    case "until":
      return edges(rest, (point) => open(point, "end"), marks, "spans");
    case "between":
      return pairs(rest, "and", marks, "within");
    case "sometime":
      return says(rest, "between") ? readTokens([...rest, ...(marks.uncertain ? UNCERTAIN : [])]) : single(rest, marks);
    case "from": {
      const lasting = pairs(rest, "to", marks, "spans");
      return lasting.length > 0 ? lasting : edges(rest, (point) => open(point, "start"), marks, "spans");
    }
    default:
      return unled(tokens, marks);
  }
}

const UNCERTAIN: Token[] = [{ sort: "keyword", keyword: "uncertain" }];

function unled(tokens: Token[], marks: Marks): Reading[] {
  if (says(tokens, "or")) return oneOf(tokens, marks);
  if (says(tokens, "to")) return pairs(tokens, "to", marks, "spans");
  const closing = tokens.at(-1);
  if (isKeyword(closing, "on-or-before")) {
    return edges(tokens.slice(0, -1), (point) => open(point, "end"), marks, "within");
  }
  if (isKeyword(closing, "on-or-after")) {
    return edges(tokens.slice(0, -1), (point) => open(point, "start"), marks, "within");
  }
  return single(tokens, marks);
}

function single(tokens: Token[], marks: Marks): Reading[] {
  return pointsOf(tokens.filter((token) => !isKeyword(token, "from"))).flatMap((point) => {
    const stretch = partOf(point);
    if (point.part !== undefined && stretch === null) return [];
    const edtf = stretch ? interval(stretch, marks) : qualified(point, marks);
    return edtf === null ? [] : [{ edtf, kind: point.day === undefined ? ("within" as const) : ("spans" as const) }];
  });
}

function edges(
  tokens: Token[],
  toEnds: (point: Point) => [Point | null, Point | null] | null,
  marks: Marks,
  kind: WhenKind,
): Reading[] {
  return pointsOf(tokens.filter((token) => !isKeyword(token, "from"))).flatMap((point) => {
    const ends = point.part === undefined ? toEnds(point) : null;
    const edtf = ends && interval(ends, marks);
    return edtf ? [{ edtf, kind }] : [];
  });
}

function open(point: Point | null, side: "start" | "end"): [Point | null, Point | null] | null {
  if (point === null) return null;
  return side === "start" ? [point, null] : [null, point];
}

function pairs(tokens: Token[], joint: "and" | "to", marks: Marks, kind: WhenKind): Reading[] {
  const sides = splitAt(tokens, joint);
  const [left, right] = sides;
  if (!left || !right || sides.length > 2) return [];
  return combine(pointsOf(left), pointsOf(right)).flatMap(([first, last]) => {
    const ends: [Point, Point] = [completed(first, last), completed(last, first)];
    if (ends.some((one) => one.part !== undefined)) return [];
    const edtf = interval(ends, marks);
    return edtf === null ? [] : [{ edtf, kind }];
  });
}

function oneOf(tokens: Token[], marks: Marks): Reading[] {
  const sides = splitAt(tokens, "or").map(pointsOf);
  const members = sides.map(([point]) => point);
  if (marks.uncertain || marks.yearInferred || sides.some((points) => points.length !== 1)) return [];
  const last = members.at(-1) ?? {};
  const texts = members.map((point) => (point && !point.part && !point.about ? toEdtf(completed(point, last)) : null));
  return texts.includes(null) ? [] : [{ edtf: `[${texts.join(",")}]`, kind: "within" }];
}

function combine(left: Point[], right: Point[]): [Point, Point][] {
  const both = left.flatMap((first) => right.map((last): [Point, Point] => [first, last]));
  // Figures of one range are written in one order: 4/6/2019 to 9/6/2019 has two readings, not four.
  return left.length === 2 && right.length === 2 ? [both[0], both[3]].filter((pair) => pair !== undefined) : both;
}

function interval([first, last]: [Point | null, Point | null], marks: Marks): string | null {
  const [from, to] = [first, last].map((point) => (point === null ? ".." : qualified(point, marks)));
  return from && to ? `${from}/${to}` : null;
}

/** EDTF with the sign for what is unsure: `?` uncertain, `~` approximate, `%` both. An inferred year bears its own. */
function qualified(point: Point, { uncertain, yearInferred }: Marks): string | null {
  const edtf = toEdtf(point);
  if (edtf === null) return null;
  const about = point.about === true;
  const sign = uncertain && about ? "%" : uncertain ? "?" : about ? "~" : "";
  if (!yearInferred) return edtf + sign;
  const year = /^-?\d+/.exec(edtf)?.[0] ?? "";
  if (edtf === year) return `${year}${about ? "%" : "?"}`;
  return sign === "" ? `${year}?${edtf.slice(year.length)}` : null;
}

function splitAt(tokens: Token[], keyword: "and" | "to" | "or"): Token[][] {
  const sides: Token[][] = [[]];
  for (const token of tokens) {
    if (isKeyword(token, keyword)) sides.push([]);
    else sides.at(-1)?.push(token);
  }
  return sides;
}

function says(tokens: Token[], keyword: (Token & { sort: "keyword" })["keyword"]): boolean {
  return tokens.some((token) => isKeyword(token, keyword));
}

function isKeyword(token: Token | undefined, keyword: (Token & { sort: "keyword" })["keyword"]): boolean {
  return token?.sort === "keyword" && token.keyword === keyword;
}
