import { useEffect, useState } from "react";
import type { Days, TimelineItem, WindowAnswer } from "@/lib/answers/window";
import { anchorOf, daysOf } from "@/lib/timeline/bar";
import { nextFilled } from "@/lib/timeline/density";
import { firstStop, inTime, lastStop, type Stop, stepInTime, stepLane } from "@/lib/timeline/stepping";
import { centreOn, reveal } from "@/lib/timeline/zoom";
import type { RoomState } from "./use-room";

export type Stepping = {
  inTime: (by: 1 | -1) => void;
  inLane: (by: 1 | -1) => void;
  toEnd: (by: 1 | -1) => void;
};

/** Waits for the answer that holds `target`, and then for the first event beyond `beyond`. */
type Pending = { by: 1 | -1; beyond: number; target: number };

type Options = {
  room: RoomState;
  answer: WindowAnswer;
  ordered: TimelineItem[];
  stop: Stop | null;
  onStop: (stop: Stop) => void;
};

/** Steps from event to event, also to those that are not here yet: then the window goes first, and the step follows its answer. */
export function useStepping({ room, answer, ordered, stop, onStop }: Options): Stepping {
  const [pending, setPending] = useState<Pending | null>(null);
  const { days, look } = room;
  const { from, to } = answer.window;
  const go = (next: Stop) => {
    setPending(null);
    onStop(next);
    const reach = daysOf(ordered.find(({ id }) => id === next.event)?.bounds ?? [null, null, null, null]);
    if (reach) look(reveal(days, reach));
  };
  const search = (beyond: number, by: 1 | -1, unknown = beyond) => {
    const part = answer.extent && nextFilled(answer.extent, answer.overview, unknown, by);
    if (!part) return;
    const target = by === 1 ? part.from : part.to;
    setPending({ by, beyond, target });
    look(centreOn(days, target));
  };

  useEffect(() => {
    if (pending === null || pending.target < from || pending.target > to) return;
    setPending(null);
    const found = nextBeyond(ordered, pending.beyond, pending.by);
    if (found) onStop(found);
  }, [pending, ordered, from, to, onStop]);

  return {
    inTime: (by) => {
      const next = stepInTime(ordered, stop, by, days);
      if (next) go(next);
      else search(lastDay(ordered, stop, by, days), by, by === 1 ? answer.window.to : answer.window.from);
    },
    inLane: (by) => {
      const next = stop ? stepLane(ordered, answer.lanes, stop, by) : stepInTime(ordered, null, by, days);
      if (next) go(next);
    },
    toEnd: (by) => {
      const { extent, window } = answer;
      const here = extent !== null && (by === -1 ? window.from <= extent.from : window.to >= extent.to);
      const end = by === -1 ? firstStop(ordered) : lastStop(ordered);
      if (here && end) go(end);
      else if (extent) search(by === -1 ? extent.from - 1 : extent.to + 1, by === -1 ? 1 : -1);
    },
  };
}

/** The day beyond which the search goes on: that of the event stood on, else the edge of what is seen. */
function lastDay(ordered: TimelineItem[], stop: Stop | null, by: 1 | -1, days: Days): number {
  const bounds = ordered.find(({ id }) => id === stop?.event)?.bounds;
  return (bounds && anchorOf(bounds)) ?? (by === 1 ? days.to : days.from);
}

function nextBeyond(ordered: TimelineItem[], beyond: number, by: 1 | -1): Stop | null {
  const past = inTime(ordered).filter((item) => {
    const day = anchorOf(item.bounds) ?? beyond;
    return by === 1 ? day > beyond : day < beyond;
  });
  return by === 1 ? firstStop(past) : lastStop(past);
}
