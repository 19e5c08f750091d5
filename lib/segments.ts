import type { Span } from "./evidence";
import type { CodePoints } from "./text";

/** A stretch of a text [start, end), code points, and the spans that cover the whole of it. */
export type Segment<T> = { start: number; end: number; text: string; covers: T[] };

/**
 * Cuts [from, to) of a text wherever a span begins or ends, so that overlapping and nested spans lie side by side.
 * The segments' texts, one after another, are the text; empty spans cut nothing. `from`, `to` and the spans: code points.
 */
export function cutAtBoundaries<T extends { start: number; end: number }>(
  text: CodePoints,
  spans: T[],
  [from, to]: Span = [0, text.length],
): Segment<T>[] {
  const inside = spans.filter((span) => span.start < span.end && span.start < to && span.end > from);
  const edges = inside.flatMap((span) => [Math.max(span.start, from), Math.min(span.end, to)]);
  const cuts = [...new Set([from, ...edges, to])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, at) => {
    const start = cuts[at] ?? from;
    const covers = inside.filter((span) => span.start <= start && span.end >= end);
    return { start, end, text: text.slice(start, end), covers };
  });
}

/** A paragraph [start, end) of a text, code points, and the line breaks after it. */
export type Paragraph = { start: number; end: number; breakAfter: string };

/** Paragraphs are parted by empty lines. Their stretches and breaks, one after another, are the text. */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  // Paragraph, break, paragraph, break, …: the pattern's group keeps the breaks.
  const parts = text.split(/(\n{2,}|\n+$)/);
  for (let at = 0; at < parts.length; at += 2) {
    const [body = "", breakAfter = ""] = parts.slice(at, at + 2);
    const end = start + Array.from(body).length;
    if (body !== "" || breakAfter !== "") paragraphs.push({ start, end, breakAfter });
    start = end + breakAfter.length;
  }
  return paragraphs;
}
