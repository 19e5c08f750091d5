import type { Days } from "../answers/window";
import { lengthOf } from "./ladder";

/**
 * The nearest days beyond `day`, later (1) or earlier (-1), on which anything is: the part of `extent` that has any
 * of `density` (equal parts of it, in order). Null: nothing lies beyond.
 */
export function nextFilled(extent: Days, density: number[], day: number, by: 1 | -1): Days | null {
  const size = lengthOf(extent) / density.length;
  const parts = density
    .map((count, at) => ({
      count,
      from: extent.from + Math.floor(at * size),
      to: extent.from + Math.floor((at + 1) * size) - 1,
    }))
    .filter((part) => part.count > 0 && (by === 1 ? part.to > day : part.from < day));
  const next = by === 1 ? parts[0] : parts.at(-1);
  return next ? { from: next.from, to: Math.max(next.from, next.to) } : null;
}
