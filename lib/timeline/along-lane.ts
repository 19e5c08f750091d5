import type { Days, TimelineItem } from "../answers/window";
import { anchorOf } from "./bar";
import { binDays } from "./bins";
import type { DrawnLane, Picture } from "./picture";
import { isBin, type Stop } from "./stepping";

/*
 * Steps where bins stand beside events. Of sixty lanes a step in time would go through sixty bins of the same month, so
 * one goes along a lane, and up and down to another.
 */

/** One place to stand on, and the day by which it is in order. */
export type Foothold = { stop: Stop; day: number };

export function hasBins(picture: Picture): boolean {
  return picture.lanes.some(({ rest }) => rest.some((count) => count > 0));
}

/** Events drawn in the lane and its bins, in the order of time; a bin comes before what begins in it. */
export function footholdsOf(picture: Picture, lane: DrawnLane, ordered: TimelineItem[]): Foothold[] {
  const id = lane.lane.id;
  const places = picture.rows.get(id)?.places;
  const bins = lane.rest.flatMap((rest, at): Foothold[] => {
    const days = binDays(picture.window, lane.rest.length, at);
    const count = lane.lane.counts[at] ?? 0;
    return rest > 0 ? [{ stop: { lane: id, days, count }, day: days.from }] : [];
  });
  const events = ordered.flatMap((item): Foothold[] => {
    const day = anchorOf(item.bounds);
    return places?.has(item.id) && day !== null ? [{ stop: { event: item.id, lane: id }, day }] : [];
  });
  return [...bins, ...events].sort((a, b) => a.day - b.day || Number(isBin(b.stop)) - Number(isBin(a.stop)));
}

/**
 * The next foothold of the lane after (1) or before (-1) the one stood on. Where that is gone, because the bins were
 * cut anew, the next by its day. Null: none.
 */
export function stepAlong(footholds: Foothold[], from: Foothold, by: 1 | -1): Stop | null {
  const at = footholds.findIndex(({ stop }) => isSame(stop, from.stop));
  if (at >= 0) return footholds[at + by]?.stop ?? null;
  return beyond(footholds, from.day, by);
}

/** The first foothold later than `day`, or the last one earlier. Null: none. */
export function beyond(footholds: Foothold[], day: number, by: 1 | -1): Stop | null {
  const past = footholds.filter((one) => (by === 1 ? one.day > day : one.day < day));
  return (by === 1 ? past[0] : past.at(-1))?.stop ?? null;
}

/** The first (or last) foothold within `days`, else of all. Null: the lane has none. */
export function enterLane(footholds: Foothold[], by: 1 | -1, days: Days): Stop | null {
  const seen = footholds.filter(({ day }) => day >= days.from && day <= days.to);
  const from = seen.length > 0 ? seen : footholds;
  return (by === 1 ? from[0] : from.at(-1))?.stop ?? null;
}

/** The foothold nearest to `day`. Null: the lane has none. */
export function nearest(footholds: Foothold[], day: number): Stop | null {
  const distance = (one: Foothold) => Math.abs(one.day - day);
  const best = footholds.reduce<Foothold | null>((a, b) => (a && distance(a) <= distance(b) ? a : b), null);
  return best?.stop ?? null;
}

/** Whether both are the same place to stand on. */
export function isSame(one: Stop, other: Stop): boolean {
  if (one.lane !== other.lane) return false;
  if (isBin(one) || isBin(other)) {
    return isBin(one) && isBin(other) && one.days.from === other.days.from && one.days.to === other.days.to;
  }
  return one.event === other.event;
}
