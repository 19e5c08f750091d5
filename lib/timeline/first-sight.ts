import type { Days } from "../answers/window";
import { fitTo } from "./zoom";

/** An empty stretch longer than this share of the whole leaves one side of it out of the first sight. */
const LONGEST_GAP = 1 / 2;
/** Days: a set shorter than this is readable whole. */
const SHORT_SET = 5 * 365;

/**
 * The window in which a set is first seen: all of it with some air. Where more than half of it is one empty
 * stretch (one event of 2011, then nothing until 2022), only the fuller side, as the rest would be a speck.
 * `density`: events in equal parts of `extent`.
 */
export function firstSight(extent: Days, density: number[]): Days {
  if (extent.to - extent.from < SHORT_SET) return fitTo(extent);
  const gap = longestGap(density);
  if (gap.end - gap.start <= density.length * LONGEST_GAP) return fitTo(extent);
  const before = sum(density.slice(0, gap.start));
  const after = sum(density.slice(gap.end));
  const part = (extent.to - extent.from + 1) / density.length;
  return fitTo(
    after >= before
      ? { from: extent.from + Math.floor(gap.end * part), to: extent.to }
      : { from: extent.from, to: extent.from + Math.ceil(gap.start * part) - 1 },
  );
}

function longestGap(density: number[]): { start: number; end: number } {
  let longest = { start: 0, end: 0 };
  let start = 0;
  for (const [at, count] of density.entries()) {
    if (count > 0) start = at + 1;
    else if (at + 1 - start > longest.end - longest.start) longest = { start, end: at + 1 };
  }
  return longest;
}

function sum(counts: number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
