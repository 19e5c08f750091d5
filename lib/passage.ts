import type { CodePoints } from "./text";

/** Most code points of a passage's surroundings on either side. */
export const SURROUNDINGS = 160;

const LONG_WORD = 20;

/**
 * The passage [start, end) of a text with what stands around it in the same paragraph, as it stands there:
 * at most `SURROUNDINGS` code points on either side, cut at a space where the paragraph is longer.
 */
export function toPassage(text: CodePoints, start: number, end: number) {
  const left = text.slice(start - SURROUNDINGS, start);
  const right = text.slice(end, end + SURROUNDINGS);
  return {
    start,
    end,
    before: start > SURROUNDINGS ? fromLast(left) : left.slice(left.lastIndexOf("\n") + 1),
    exact: text.slice(start, end),
    after: end + SURROUNDINGS < text.length ? toFirst(right) : untilBreak(right),
  };
}

/** What is shown before the passage begins inside of a sentence, or is so long that it was cut at a word. */
export function isCutBefore({ before }: { before: string }): boolean {
  return /^\s*[\p{Ll}\p{N},;:]/u.test(before) || Array.from(before).length > SURROUNDINGS - LONG_WORD;
}

/** As `isCutBefore`, at the end. */
export function isCutAfter({ after }: { after: string }): boolean {
  if (Array.from(after).length > SURROUNDINGS - LONG_WORD) return true;
  return after !== "" && !/[.!?…:|][”"’')»\]\s]*$/u.test(after);
}

function fromLast(left: string): string {
  const breakAt = left.lastIndexOf("\n");
  return left.slice((breakAt === -1 ? left.search(/\s/) : breakAt) + 1);
}

function toFirst(right: string): string {
  if (right.includes("\n")) return untilBreak(right);
  const space = right.search(/\s\S*$/);
  return space === -1 ? right : right.slice(0, space);
}

function untilBreak(right: string): string {
  const breakAt = right.indexOf("\n");
  return breakAt === -1 ? right : right.slice(0, breakAt);
}
