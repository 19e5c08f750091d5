import type { Bounds } from "./when";

/** How far an event with an open side is drawn beyond the bound that is known, in days. */
export const OPEN_REACH_DAYS = 365;

/**
 * The finite stretch of days in which an event is drawn, both ends inside: its outer bounds, an open side
 * replaced by a fixed reach beyond the nearest bound that is known ("before 23 January 2025" is drawn from a
 * year before that day). Throws RangeError where no bound is known at all: such a date is refused at the door.
 */
export function drawnReach(bounds: Bounds): { from: number; to: number } {
  const known = [bounds.earliestStart, bounds.latestStart, bounds.earliestEnd, bounds.latestEnd].filter(
    (day) => day !== null,
  );
  if (known.length === 0) throw new RangeError("A date without any known bound cannot be drawn.");
  return {
    from: bounds.earliestStart ?? Math.min(...known) - OPEN_REACH_DAYS,
    to: bounds.latestEnd ?? Math.max(...known) + OPEN_REACH_DAYS,
  };
}

/** The day under which lists put an event: the first on which it can have begun or, where that is open, the nearest bound known. */
export function listedDay(bounds: Bounds): number {
  const day = bounds.earliestStart ?? bounds.latestStart ?? bounds.earliestEnd ?? bounds.latestEnd;
  if (day === null) throw new RangeError("A date without any known bound cannot be listed.");
  return day;
}
