import { KEYWORDS, type Keyword, MONTHS, PHRASES, SEASONS, SILENT } from "./lexicon";

export type Token =
  /** One or two figures: a day, unless "BC" follows. */
  | { sort: "day"; day: number }
  /** Astronomical: 44 BC is -43. */
  | { sort: "year"; year: number }
  | { sort: "month"; month: number }
  | { sort: "season"; code: number }
  /** A day in figures alone, such as 4/6/2019 or 2019/6/4, as written. */
  | { sort: "figures"; parts: [number, number, number]; yearFirst: boolean }
  | { sort: "keyword"; keyword: Keyword };

/** The tokens of a typed date; null where a word is not known, with the word. */
export function tokensOf(text: string): { tokens: Token[] } | { unknown: string } {
  const tokens: Token[] = [];
  for (const word of wordsOf(foldText(text))) {
    if (SILENT.has(word)) continue;
    const token = word === "bc" ? yearBefore(tokens.pop()) : tokenOf(word);
    if (token === null) return { unknown: word };
    tokens.push(token);
  }
  return { tokens };
}

/** Lower case without accents; every dash a hyphen, every space and apostrophe a plain space, no commas. */
export function foldText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/[\s,;’'ʼ]+/g, " ")
    .trim();
}

const FIGURES = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})$/;
const DAY = /^(\d{1,2})(?:st|nd|rd|th|er|e|eme)?$/;
const BEFORE_CHRIST = /\b(?:(?:av\.?|avant) j\.? ?-?c\.?|b\.?c\.?(?:e\.?)?(?= |$|-))/g;
const KEYWORD_MARK = "#";

function wordsOf(folded: string): string[] {
  let text = ` ${folded.replace(BEFORE_CHRIST, " bc ").replace(/\b(mid|mi)-/g, "$1 ")} `;
  for (const [phrase, keyword] of PHRASES) {
    // A hyphen inside of a phrase of words ("peut-être") is a space.
    text = text.replace(new RegExp(`(?<=[ ])${escaped(phrase)}(?=[ ?])`, "g"), ` ${KEYWORD_MARK}${keyword} `);
  }
  return text
    .split(" ")
    .filter(Boolean)
    .flatMap((word) => (FIGURES.test(word) || word.startsWith(KEYWORD_MARK) ? [word] : word.split(/(-|\?)/)))
    .map((word) => word.replace(/\.$/, ""))
    .filter(Boolean);
}

function escaped(phrase: string): string {
  return phrase.replace(/[()]/g, "\\$&").replace(/ /g, "[ -]+");
}

function tokenOf(word: string): Token | null {
  if (word.startsWith(KEYWORD_MARK)) return { sort: "keyword", keyword: word.slice(1) as Keyword };
  // A year below 100 is written with a zero before it, or with "BC" after it.
  if (/^\d{3,4}$/.test(word)) return { sort: "year", year: Number(word) };
  const day = DAY.exec(word)?.[1];
  if (day) return { sort: "day", day: Number(day) };
  const month = MONTHS.get(word);
  if (month !== undefined) return { sort: "month", month };
  const code = SEASONS.get(word);
  if (code !== undefined) return { sort: "season", code };
  const keyword = KEYWORDS.get(word);
  if (keyword !== undefined) return { sort: "keyword", keyword };
  return figuresOf(word);
}

function yearBefore(token: Token | undefined): Token | null {
  if (token?.sort === "year") return { sort: "year", year: 1 - token.year };
  return token?.sort === "day" ? { sort: "year", year: 1 - token.day } : null;
}

function figuresOf(word: string): Token | null {
  const [, first = "", , second = "", third = ""] = FIGURES.exec(word) ?? [];
  const yearFirst = first.length > 2;
  // A year of two digits could be any century's.
  if (first === "" || (yearFirst ? third.length > 2 : third.length < 3)) return null;
  return { sort: "figures", parts: [Number(first), Number(second), Number(third)], yearFirst };
}
