import type { Span } from "../evidence";
import { selectedWords } from "../selected-words";

/**
 * What is to be marked: the passage that someone selected, or the line in which the caret stands. Code points,
 * without white space at its ends; null where nothing but that is there. `from`, `to`: UTF-16 indices, in either order.
 */
export function markedAt(text: string, from: number, to: number): Span | null {
  if (from !== to) return selectedWords(text, from, to);
  const [start, end] = linesAt(text, from, to);
  return selectedWords(text, start, end);
}

/** The whole lines that a selection touches: UTF-16 indices, without the line break after the last. */
export function linesAt(text: string, from: number, to: number): Span {
  const [low, high] = from < to ? [from, to] : [to, from];
  // What ends at the beginning of a line does not touch it.
  const last = high > low && text[high - 1] === "\n" ? high - 1 : high;
  const end = text.indexOf("\n", last);
  // `lastIndexOf` takes a negative start for 0, where a line break may stand.
  return [low === 0 ? 0 : text.lastIndexOf("\n", low - 1) + 1, end === -1 ? text.length : end];
}
