import type { Days, Lane, TimelineItem } from "../answers/window";
import { anchorOf, daysOf } from "./bar";
import type { Bin } from "./bins";

/** Where the keyboard stands: an event, in one of its lanes, or what a bin of a lane holds. */
export type EventStop = { event: string; lane: string };
export type BinStop = Bin;
export type Stop = EventStop | BinStop;

export function isBin(stop: Stop): stop is BinStop {
  return "days" in stop;
}

/** Events in the order of time: by first day, then last day, then id. */
export function inTime(items: TimelineItem[]): TimelineItem[] {
  return items
    .filter((item) => anchorOf(item.bounds) !== null)
    .map((item) => ({ item, days: daysOf(item.bounds) ?? NEVER }))
    .sort((a, b) => a.days.from - b.days.from || a.days.to - b.days.to || (a.item.id < b.item.id ? -1 : 1))
    .map(({ item }) => item);
}

/**
 * The next event in time, in the same lane where it stands in it; `stop` null, or no longer here: the first (or last)
 * seen in `window`. Null: none.
 */
export function stepInTime(ordered: TimelineItem[], stop: Stop | null, by: 1 | -1, window: Days): EventStop | null {
  const at = stop && !isBin(stop) ? ordered.findIndex((item) => item.id === stop.event) : -1;
  if (at < 0) return enter(ordered, by, window);
  return toStop(ordered[at + by], stop?.lane);
}

export function firstStop(ordered: TimelineItem[]): EventStop | null {
  return toStop(ordered[0]);
}

export function lastStop(ordered: TimelineItem[]): EventStop | null {
  return toStop(ordered.at(-1));
}

/** The event nearest in time in the next lane, up or down, that has any. Null: none. */
export function stepLane(ordered: TimelineItem[], lanes: Lane[], stop: EventStop, by: 1 | -1): EventStop | null {
  const day = anchorOf(ordered.find((item) => item.id === stop.event)?.bounds ?? [null, null, null, null]) ?? 0;
  const distance = (item: TimelineItem) => Math.abs((anchorOf(item.bounds) ?? 0) - day);
  for (let at = lanes.findIndex(({ id }) => id === stop.lane) + by; lanes[at] !== undefined; at += by) {
    const lane = lanes[at]?.id ?? "";
    const nearest = ordered
      .filter((item) => item.lanes.includes(lane))
      .reduce<TimelineItem | null>((best, item) => (best && distance(best) <= distance(item) ? best : item), null);
    if (nearest) return { event: nearest.id, lane };
  }
  return null;
}

const NEVER: Days = { from: 0, to: 0 };

function enter(ordered: TimelineItem[], by: 1 | -1, window: Days): EventStop | null {
  const seen = ordered.filter((item) => {
    const days = daysOf(item.bounds) ?? NEVER;
    return days.to >= window.from && days.from <= window.to;
  });
  const from = seen.length > 0 ? seen : ordered;
  return toStop(by === 1 ? from[0] : from.at(-1));
}

function toStop(item: TimelineItem | undefined, lane?: string): EventStop | null {
  if (item === undefined) return null;
  return { event: item.id, lane: lane !== undefined && item.lanes.includes(lane) ? lane : (item.lanes[0] ?? "") };
}
