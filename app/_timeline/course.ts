import type { Days, Lane, TimelineItem } from "@/lib/answers/window";
import { beyond, enterLane, type Foothold, footholdsOf, hasBins, nearest, stepAlong } from "@/lib/timeline/along-lane";
import { anchorOf } from "@/lib/timeline/bar";
import type { DrawnLane, Picture } from "@/lib/timeline/picture";
import { firstStop, isBin, lastStop, type Stop, stepInTime, stepLane } from "@/lib/timeline/stepping";

/** The ways of the keyboard through what is drawn. Null: there is nothing in that direction. */
export type Course = {
  inTime: (stop: Stop | null, by: 1 | -1, seen: Days) => Stop | null;
  inLane: (stop: Stop, by: 1 | -1) => Stop | null;
  /** The first (-1) or last stop that is here; along a lane, that of the lane stood on. */
  end: (by: 1 | -1, stop: Stop | null) => Stop | null;
  /** The first stop after a day (or the last before it), in the lane stood on if it has any. */
  beyond: (day: number, by: 1 | -1, stop: Stop | null) => Stop | null;
  /** The day of a stop. */
  dayOf: (stop: Stop | null) => number | null;
};

/** Through all lanes where every event is drawn; where bins are, along each lane. `ordered`: the events in the order of time. */
export function courseOf(picture: Picture | null, ordered: TimelineItem[], lanes: Lane[]): Course {
  return picture !== null && hasBins(picture) ? alongLanes(picture, ordered) : throughTime(ordered, lanes);
}

function throughTime(ordered: TimelineItem[], lanes: Lane[]): Course {
  const dayOf = dayIn(ordered);
  return {
    inTime: (stop, by, seen) => stepInTime(ordered, stop, by, seen),
    inLane: (stop, by) => (isBin(stop) ? firstStop(ordered) : stepLane(ordered, lanes, stop, by)),
    end: (by) => (by === -1 ? firstStop(ordered) : lastStop(ordered)),
    beyond: (day, by) => {
      const past = ordered.filter((item) => {
        const its = anchorOf(item.bounds) ?? day;
        return by === 1 ? its > day : its < day;
      });
      return by === 1 ? firstStop(past) : lastStop(past);
    },
    dayOf,
  };
}

function alongLanes(picture: Picture, ordered: TimelineItem[]): Course {
  const dayOf = dayIn(ordered);
  const known = new Map<string, Foothold[]>();
  const footholds = (lane: DrawnLane): Foothold[] => {
    const found = known.get(lane.lane.id) ?? footholdsOf(picture, lane, ordered);
    known.set(lane.lane.id, found);
    return found;
  };
  const laneOf = (stop: Stop | null) => picture.lanes.find(({ lane }) => lane.id === stop?.lane);
  /** What the first lane answers that answers anything, the one stood on before all others. */
  const first = (stop: Stop | null, find: (footholds: Foothold[]) => Stop | null): Stop | null => {
    const own = laneOf(stop);
    for (const lane of own ? [own, ...picture.lanes] : picture.lanes) {
      const found = find(footholds(lane));
      if (found) return found;
    }
    return null;
  };
  return {
    inTime: (stop, by, seen) => {
      const lane = laneOf(stop);
      const day = dayOf(stop);
      if (stop === null || lane === undefined || day === null) return first(stop, (some) => enterLane(some, by, seen));
      return stepAlong(footholds(lane), { stop, day }, by);
    },
    inLane: (stop, by) => {
      const day = dayOf(stop) ?? 0;
      for (let at = picture.lanes.findIndex(({ lane }) => lane.id === stop.lane) + by; ; at += by) {
        const lane = picture.lanes[at];
        if (lane === undefined) return null;
        const next = nearest(footholds(lane), day);
        if (next) return next;
      }
    },
    end: (by, stop) => first(stop, (some) => (by === -1 ? some[0] : some.at(-1))?.stop ?? null),
    beyond: (day, by, stop) => first(stop, (some) => beyond(some, day, by)),
    dayOf,
  };
}

function dayIn(ordered: TimelineItem[]): Course["dayOf"] {
  return (stop) => {
    if (stop === null) return null;
    if (isBin(stop)) return stop.days.from;
    const bounds = ordered.find(({ id }) => id === stop.event)?.bounds;
    return bounds ? anchorOf(bounds) : null;
  };
}
