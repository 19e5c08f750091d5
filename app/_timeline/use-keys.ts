import type { KeyboardEvent } from "react";
import type { TimelineItem, WindowAnswer } from "@/lib/answers";
import { firstStop, lastStop, type Stop, stepInTime, stepLane } from "@/lib/timeline/stepping";
import { earlier, fitTo, later, zoomIn, zoomOut } from "@/lib/timeline/zoom";
import type { RoomState } from "./use-room";

type Options = {
  room: RoomState;
  answer: WindowAnswer;
  ordered: TimelineItem[];
  stop: Stop | null;
  onStep: (stop: Stop) => void;
  onLeave: () => void;
  onOpen: (stop: Stop) => void;
};

/** The keys of the timeline. A key that has nothing to do here is left to the page. */
export function useKeys({ room, answer, ordered, stop, onStep, onLeave, onOpen }: Options) {
  const step = (next: Stop | null, elsewhere: () => void) => (next ? onStep(next) : elsewhere());
  const actions: Record<string, () => void> = {
    ArrowRight: () =>
      step(stepInTime(ordered, stop, 1, room.days), () => {
        if (answer.left > 0) room.look(later(room.days));
      }),
    ArrowLeft: () =>
      step(stepInTime(ordered, stop, -1, room.days), () => {
        if (answer.left > 0) room.look(earlier(room.days));
      }),
    ArrowDown: () =>
      step(stop ? stepLane(ordered, answer.lanes, stop, 1) : stepInTime(ordered, null, 1, room.days), () => {}),
    ArrowUp: () =>
      step(stop ? stepLane(ordered, answer.lanes, stop, -1) : stepInTime(ordered, null, -1, room.days), () => {}),
    "Shift+ArrowRight": () => room.look(later(room.days)),
    "Shift+ArrowLeft": () => room.look(earlier(room.days)),
    Home: () => step(firstStop(ordered), () => {}),
    End: () => step(lastStop(ordered), () => {}),
    "+": () => room.look(zoomIn(room.days)),
    "=": () => room.look(zoomIn(room.days)),
    "-": () => room.look(zoomOut(room.days)),
    "0": () => {
      if (answer.extent) room.look(fitTo(answer.extent));
    },
    ...(stop ? { Enter: () => onOpen(stop), Escape: onLeave } : {}),
  };
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = event.key.startsWith("Arrow");
    const action = actions[event.shiftKey && arrow ? `Shift+${event.key}` : event.key];
    if (!action) return;
    event.preventDefault();
    if (event.key === "Escape") event.stopPropagation();
    action();
  };
}
