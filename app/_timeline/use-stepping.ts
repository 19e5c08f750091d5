import { useEffect, useState } from "react";
import type { Days, TimelineItem, WindowAnswer } from "@/lib/answers/window";
import { daysOf } from "@/lib/timeline/bar";
import { nextFilled } from "@/lib/timeline/density";
import { isBin, type Stop } from "@/lib/timeline/stepping";
import { centreOn, reveal } from "@/lib/timeline/zoom";
import type { Course } from "./course";
import { toDays } from "./span";
import type { RoomState } from "./use-room";

export type Stepping = {
  inTime: (by: 1 | -1) => void;
  inLane: (by: 1 | -1) => void;
  toEnd: (by: 1 | -1) => void;
};

/** Waits for the answer that holds `target`, and then for the first stop beyond `beyond`. */
type Pending = { by: 1 | -1; beyond: number; target: number };

type Options = {
  room: RoomState;
  answer: WindowAnswer;
  items: TimelineItem[];
  course: Course;
  stop: Stop | null;
  onStop: (stop: Stop) => void;
};

/** Steps from stop to stop, also to those that are not here yet: then the window goes first, and the step follows its answer. */
export function useStepping({ room, answer, items, course, stop, onStop }: Options): Stepping {
  const [pending, setPending] = useState<Pending | null>(null);
  const { now, look } = room;
  const { from, to } = answer.window;
  const go = (next: Stop) => {
    setPending(null);
    onStop(next);
    const reach = isBin(next) ? next.days : reachOf(items, next.event);
    if (reach) look(reveal(toDays(now.get()), reach));
  };
  const search = (beyond: number, by: 1 | -1, unknown = beyond) => {
    const part = answer.extent && nextFilled(answer.extent, answer.overview, unknown, by);
    if (!part) return;
    const target = by === 1 ? part.from : part.to;
    setPending({ by, beyond, target });
    look(centreOn(toDays(now.get()), target));
  };

  useEffect(() => {
    if (pending === null || pending.target < from || pending.target > to) return;
    setPending(null);
    const found = course.beyond(pending.beyond, pending.by, stop);
    if (found) onStop(found);
  }, [pending, course, from, to, stop, onStop]);

  return {
    inTime: (by) => {
      const days = toDays(now.get());
      const next = course.inTime(stop, by, days);
      if (next) go(next);
      else search(course.dayOf(stop) ?? (by === 1 ? days.to : days.from), by, by === 1 ? to : from);
    },
    inLane: (by) => {
      const next = stop ? course.inLane(stop, by) : course.inTime(null, by, toDays(now.get()));
      if (next) go(next);
    },
    toEnd: (by) => {
      const { extent } = answer;
      const here = extent !== null && (by === -1 ? from <= extent.from : to >= extent.to);
      const end = course.end(by, stop);
      if (here && end) go(end);
      else if (extent) search(by === -1 ? extent.from - 1 : extent.to + 1, by === -1 ? 1 : -1);
    },
  };
}

function reachOf(items: TimelineItem[], event: string): Days | null {
  return daysOf(items.find(({ id }) => id === event)?.bounds ?? [null, null, null, null]);
}
