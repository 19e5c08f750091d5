import type { Bins } from "../bins";
import type { Part } from "./part";

/*
 * Counts in bins are added up as steps: by how much the count of a bin is more than that of the bin before. One event,
 * however many bins it reaches over, is two steps, the last of which may lie one beyond the last bin.
 */

/** Ordinals of the same events twice: by their first and by their last day drawn. */
export type ByDay = { byFrom: Int32Array; byTo: Int32Array };

/**
 * What is drawn in a bin has begun before its end and not ended before its start: two searches a bin, however many
 * events there are.
 */
export function binsOfSorted({ columns: { from, to } }: Part, { byFrom, byTo }: ByDay, bins: Bins): Float64Array {
  const { window, size } = bins;
  const steps = new Float64Array(bins.count + 1);
  // Only between these does anything begin or end in the window, and the further bins the later.
  const lastBegun = below(byFrom, from, window.to + 1);
  const lastEnded = below(byTo, to, window.to + 1);
  let begun = below(byFrom, from, window.from);
  let ended = below(byTo, to, window.from);
  let before = 0;
  for (let bin = 0; bin < bins.count; bin += 1) {
    const start = window.from + bin * size;
    begun = next(byFrom, from, start + size, begun, lastBegun);
    ended = next(byTo, to, start, ended, lastEnded);
    steps[bin] = begun - ended - before;
    before = begun - ended;
  }
  return steps;
}

/** Adds an event to steps (`at`: where those of its bins begin), or takes it from them. One that is not drawn on a day of the bins changes nothing. */
export function addTo(steps: Float64Array, bins: Bins, { columns }: Part, ordinal: number, by: number, at = 0): void {
  const { window, size, count } = bins;
  const from = columns.from[ordinal] ?? 0;
  const to = columns.to[ordinal] ?? 0;
  if (from > window.to || to < window.from) return;
  const first = at + Math.max(0, Math.floor((from - window.from) / size));
  const after = at + Math.min(count - 1, Math.floor((to - window.from) / size)) + 1;
  steps[first] = (steps[first] ?? 0) + by;
  steps[after] = (steps[after] ?? 0) - by;
}

/** The counts that steps lead to, one a bin. */
export function toCounts(steps: Float64Array): number[] {
  const counts: number[] = [];
  let sum = 0;
  for (let bin = 0; bin < steps.length - 1; bin += 1) {
    sum += steps[bin] ?? 0;
    counts.push(sum);
  }
  return counts;
}

/** How many of the events, ordered by the day of theirs, have it before `day`: at least `low`, at most `high`. */
export function below(ordered: Int32Array, days: Int32Array, day: number, low = 0, high = ordered.length): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[ordered[middle] ?? 0] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** As `below`, where it is likely to be little more than `low`: looks twice as far each time, and searches what it passed. */
function next(ordered: Int32Array, days: Int32Array, day: number, low: number, high: number): number {
  let far = 1;
  while (low + far < high && (days[ordered[low + far - 1] ?? 0] ?? 0) < day) far *= 2;
  return below(ordered, days, day, low + (far >>> 1), Math.min(high, low + far));
}
