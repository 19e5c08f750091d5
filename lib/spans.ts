import type { Span } from "./evidence";

/* Sets of stretches of a text: code points, half-open. */

/** The same stretches in order, those that overlap or touch as one; empty ones left out. */
export function joined(spans: readonly Span[]): Span[] {
  const inOrder = spans.filter(([start, end]) => start < end).sort((a, b) => a[0] - b[0]);
  const result: Span[] = [];
  for (const [start, end] of inOrder) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

/** What remains of the stretches without one of them, or a part. */
export function without(spans: readonly Span[], [from, to]: Span): Span[] {
  return joined(
    spans.flatMap(([start, end]): Span[] => [
      [start, Math.min(end, Math.max(start, from))],
      [Math.max(start, Math.min(end, to)), end],
    ]),
  );
}

export function overlap([start, end]: Span, [from, to]: Span): boolean {
  return start < to && end > from;
}
