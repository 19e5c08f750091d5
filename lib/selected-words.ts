import type { Span } from "./evidence";
import { toCodePoint } from "./text";

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/**
 * The passage that someone selected, in code points: never half a character as readers see it, and without white space
 * at its ends. `from`, `to`: UTF-16 indices in `text`, in either order. Null where nothing but white space is selected.
 */
export function selectedWords(text: string, from: number, to: number): Span | null {
  const [low, high] = from < to ? [from, to] : [to, from];
  if (low === high) return null;
  // No grapheme goes over the end of a line, so that the lines of the selection are all that must be taken apart.
  const begin = text.lastIndexOf("\n", low - 1) + 1;
  const lineEnd = text.indexOf("\n", high);
  const lines = text.slice(begin, lineEnd === -1 ? text.length : lineEnd);
  const touched = [...graphemes.segment(lines)]
    .map(({ segment, index }) => ({ segment, start: begin + index, end: begin + index + segment.length }))
    .filter(({ segment, start, end }) => start < high && end > low && segment.trim() !== "");
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last ? [toCodePoint(text, first.start), toCodePoint(text, last.end)] : null;
}
