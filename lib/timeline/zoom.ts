import type { Days } from "../answers/window";
import { dayNumber } from "../day";
import { lengthOf } from "./ladder";

/* Every step over the time as a pure function on the visible days. None leaves the limits. */

/** Shortest and longest window, in days: one day, and six thousand years; first and last day that an address can name. */
export const LIMITS = {
  shortest: 1,
  longest: 2_191_500,
  first: dayNumber(-9999, 1, 1),
  last: dayNumber(9999, 12, 31),
} as const;

const STEP = 2;
const PAN = 0.5;

/** Half as many days, around `day` (the middle where none is given), which keeps its place on the screen. */
export function zoomIn(days: Days, day?: number): Days {
  return scale(days, 1 / STEP, day);
}

export function zoomOut(days: Days, day?: number): Days {
  return scale(days, STEP, day);
}

export function earlier(days: Days): Days {
  return shift(days, -Math.max(1, Math.round(lengthOf(days) * PAN)));
}

export function later(days: Days): Days {
  return shift(days, Math.max(1, Math.round(lengthOf(days) * PAN)));
}

/** The whole extent with air around it, more of it after the end, where labels run on; never less than a month. */
export function fitTo(extent: Days): Days {
  const air = Math.ceil(lengthOf(extent) / 25);
  return atLeast({ from: extent.from - air, to: extent.to + 6 * air }, 31);
}

/** A window to look at `days` in: itself where it is long, else a month around it. */
export function around(days: Days): Days {
  const air = Math.ceil(lengthOf(days) / 24);
  return atLeast({ from: days.from - air, to: days.to + air }, 31);
}

/** The same length of time with `day` in its middle. */
export function centreOn(days: Days, day: number): Days {
  return shift(days, day - Math.floor((days.from + days.to) / 2));
}

/** Moves as little as needed for `wanted` to be seen, its start first; a tenth of the window is left beside it. */
export function reveal(days: Days, wanted: Days): Days {
  const air = Math.floor(lengthOf(days) / 10);
  if (wanted.from >= days.from && wanted.to <= days.to) return days;
  if (wanted.from < days.from || lengthOf(wanted) + air > lengthOf(days))
    return shift(days, wanted.from - air - days.from);
  return shift(days, wanted.to + air - days.to);
}

export function shift(days: Days, by: number): Days {
  return { from: days.from + by, to: days.to + by };
}

/** `days` with its start and end moved, start before end, within the limits; what would break them stays put. */
export function resize(days: Days, edge: "from" | "to", day: number): Days {
  const resized = { ...days, [edge]: day };
  const length = lengthOf(resized);
  return length >= LIMITS.shortest && length <= LIMITS.longest ? resized : days;
}

function scale(days: Days, factor: number, day = (days.from + days.to + 1) / 2): Days {
  let length = Math.round(Math.min(LIMITS.longest, Math.max(LIMITS.shortest, lengthOf(days) * factor)));
  // Odd stays odd and even stays even, else the middle would creep by half a day with every step.
  if ((lengthOf(days) - length) % 2 !== 0 && length > LIMITS.shortest) length -= 1;
  const share = (day - days.from) / lengthOf(days);
  const from = Math.round(day - share * length);
  return { from, to: from + length - 1 };
}

function atLeast(days: Days, length: number): Days {
  const missing = length - lengthOf(days);
  if (missing <= 0) return days;
  const before = Math.floor(missing / 2);
  return { from: days.from - before, to: days.to + missing - before };
}
