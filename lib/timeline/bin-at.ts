import { type Bin, barHeight, binDays } from "./bins";
import { lengthOf } from "./ladder";
import { laneAt } from "./lanes-in-sight";
import type { Picture } from "./picture";

/** A place on the lanes: `day` with its fraction, `y` in px from the top of the first lane, `perPixel` days of one px. */
export type Spot = { day: number; y: number; perPixel: number; finger: boolean };

/** CSS px: how far above a bar a pointer still means it, and how far beside one a finger does. */
const ABOVE = 4;
const FINGER = 14;
const LEAST_FOR_FINGER = 18;

/** The bin that is meant by a spot: under a pointer, or nearest under a finger. Null: none. */
export function binAt(picture: Picture, { day, y, perPixel, finger }: Spot): Bin | null {
  const lane = laneAt(picture, y);
  if (lane === null || lane.rest.length === 0) return null;
  const bins = lane.rest.length;
  const size = lengthOf(picture.window) / bins;
  const exact = (day - picture.window.from) / size;
  const reach = finger ? Math.ceil((FINGER * perPixel) / size) : 0;
  const candidates = Array.from({ length: 2 * reach + 1 }, (_, index) => Math.floor(exact) + index - reach)
    .filter((at) => (lane.rest[at] ?? 0) > 0)
    .sort((a, b) => Math.abs(a + 0.5 - exact) - Math.abs(b + 0.5 - exact));
  const at = candidates[0];
  if (at === undefined) return null;
  const bar = barHeight(lane.rest[at] ?? 0, picture.most, lane.height);
  const tall = lane.folded ? lane.height : Math.max(bar + ABOVE, finger ? LEAST_FOR_FINGER : 0);
  if (lane.top + lane.height - y > tall) return null;
  return { lane: lane.lane.id, days: binDays(picture.window, bins, at), count: lane.lane.counts[at] ?? 0 };
}
