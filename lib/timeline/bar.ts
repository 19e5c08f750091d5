import type { Days } from "../answers/window";
import type { BoundsTuple } from "../when";

/**
 * How an event's time is drawn. `from` and `to` (exclusive) are days, clipped to what is near the screen.
 * The four stops are fractions of that stretch, for a gradient: nothing before `fadeFrom`, solid between
 * `solidFrom` and `solidTo`, nothing after `fadeTo`; a stop that was clipped lies below 0 or above 1.
 */
export type Bar = {
  from: number;
  to: number;
  fadeFrom: number;
  solidFrom: number;
  solidTo: number;
  fadeTo: number;
  /** No day of it is certain: a moment somewhere in the stretch, evenly likely, so drawn evenly. */
  floating: boolean;
  openStart: boolean;
  openEnd: boolean;
};

/**
 * The drawing of four bounds. `reach`: days over which an open end fades out.
 * Null where no bound is known, or where nothing of it lies in `clip`.
 */
export function toBar(bounds: BoundsTuple, reach: number, clip: Days): Bar | null {
  const span = spanOf(bounds, reach);
  if (span === null) return null;
  const from = Math.max(span.from, clip.from);
  const to = Math.min(span.to, clip.to + 1);
  if (to <= from) return null;
  const share = (day: number) => (day - from) / (to - from);
  return {
    from,
    to,
    fadeFrom: share(span.from),
    solidFrom: share(span.solidFrom),
    solidTo: share(span.solidTo),
    fadeTo: share(span.to),
    floating: span.floating,
    openStart: bounds[0] === null,
    openEnd: bounds[3] === null,
  };
}

/** The day by which events are put in order and reached: the earliest possible, else the latest. Null: none is known. */
export function anchorOf([earliestStart, latestStart, earliestEnd, latestEnd]: BoundsTuple): number | null {
  return earliestStart ?? latestStart ?? earliestEnd ?? latestEnd;
}

/** The possible days of the event, an open end counted as the last known day. Null: none is known. */
export function daysOf(bounds: BoundsTuple): Days | null {
  const known = bounds.filter((day) => day !== null);
  return known.length === 0 ? null : { from: Math.min(...known), to: Math.max(...known) };
}

/** The days over which a date is drawn, `to` exclusive, and which of them are certain. */
type Span = { from: number; solidFrom: number; solidTo: number; to: number; floating: boolean };

/** `reach`: days over which an open end fades out. Null where no bound is known. */
export function spanOf(bounds: BoundsTuple, reach: number): Span | null {
  const known = daysOf(bounds);
  if (known === null) return null;
  const [earliestStart, latestStart, earliestEnd, latestEnd] = bounds;
  const from = earliestStart ?? known.from - reach;
  const to = (latestEnd ?? known.to + reach) + 1;
  if (isFloating(bounds))
    return {
      from,
      solidFrom: earliestStart ?? known.to,
      solidTo: latestEnd === null ? known.from + 1 : to,
      to,
      floating: true,
    };
  // An open start is certain only where the event must still have been going on, an open end where it had begun.
  const begun = latestStart ?? earliestEnd ?? known.to;
  const lasted = earliestEnd ?? latestStart ?? known.from;
  return { from, solidFrom: Math.min(begun, lasted), solidTo: Math.max(begun, lasted) + 1, to, floating: false };
}

function isFloating([earliestStart, latestStart, earliestEnd, latestEnd]: BoundsTuple): boolean {
  if (latestStart !== null && earliestEnd !== null) return latestStart > earliestEnd;
  if (latestStart !== null) return earliestStart === null && latestEnd !== null;
  if (earliestEnd !== null) return latestEnd === null && earliestStart !== null;
  return true;
}
