import type { Days } from "../answers/window";
import { OPEN_REACH_DAYS } from "../drawn";
import type { BoundsTuple } from "../when";
import { spanOf } from "./bar";
import { lengthOf } from "./ladder";

/** A slice of time in one lane in which not all is drawn singly. `count`: all that lies in it. */
export type Bin = { lane: string; days: Days; count: number };

/** How a bin's bar stands on the ground of its lane, CSS px. */
const LEAST_BAR = 3;
const AIR = 5;

/**
 * Of `counts`, in equal parts of `window`, what is left when the events with these bounds are drawn singly. An event
 * is counted in every part in which it is drawn.
 */
export function restOf(counts: number[], window: Days, drawn: BoundsTuple[]): number[] {
  const rest = [...counts];
  const size = lengthOf(window) / counts.length;
  for (const bounds of drawn) {
    const span = spanOf(bounds, OPEN_REACH_DAYS);
    if (span === null) continue;
    const first = Math.max(0, Math.floor((span.from - window.from) / size));
    const last = Math.min(counts.length - 1, Math.floor((span.to - 1 - window.from) / size));
    for (let at = first; at <= last; at += 1) rest[at] = Math.max(0, (rest[at] ?? 0) - 1);
  }
  return rest;
}

/** The days of one of `bins` equal parts of `window`. */
export function binDays(window: Days, bins: number, at: number): Days {
  const size = lengthOf(window) / bins;
  return { from: window.from + Math.round(at * size), to: window.from + Math.round((at + 1) * size) - 1 };
}

/** Px of a bar in a lane of this height, by the square root, so that one is still seen beside hundreds. `most`: the largest count. */
export function barHeight(count: number, most: number, height: number): number {
  if (count === 0) return 0;
  return Math.max(LEAST_BAR, Math.round(Math.sqrt(count / most) * (height - AIR)));
}

/** Outline of all bars of a lane, for the `d` of a path: a part is `unit` px wide, the ground lies at `ground` px. */
export function barsPath(counts: number[], most: number, height: number, unit: number, ground: number): string {
  return counts
    .map((count, at) => {
      const tall = barHeight(count, most, height);
      return tall === 0 ? "" : `M${at * unit} ${ground}v${-tall}h${unit}v${tall}z`;
    })
    .join("");
}
