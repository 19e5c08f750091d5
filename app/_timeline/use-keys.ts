import type { KeyboardEvent } from "react";
import type { Days } from "@/lib/answers/window";
import type { Stop } from "@/lib/timeline/stepping";
import { earlier, fitTo, later, zoomIn, zoomOut } from "@/lib/timeline/zoom";
import type { RoomState } from "./use-room";
import type { Stepping } from "./use-stepping";

type Options = {
  room: RoomState;
  stepping: Stepping;
  extent: Days | null;
  stop: Stop | null;
  onFold: (lane: string) => void;
  onLeave: () => void;
  onOpen: (stop: Stop) => void;
  /** Before anything but opening. */
  onAct: () => void;
};

/** The keys of the timeline. A key that has nothing to do here is left to the page. */
export function useKeys({ room, stepping, extent, stop, onFold, onLeave, onOpen, onAct }: Options) {
  const actions: Record<string, () => void> = {
    ArrowRight: () => stepping.inTime(1),
    ArrowLeft: () => stepping.inTime(-1),
    ArrowDown: () => stepping.inLane(1),
    ArrowUp: () => stepping.inLane(-1),
    "Shift+ArrowRight": () => room.step(later),
    "Shift+ArrowLeft": () => room.step(earlier),
    Home: () => stepping.toEnd(-1),
    End: () => stepping.toEnd(1),
    "+": () => room.step((days) => zoomIn(days)),
    "=": () => room.step((days) => zoomIn(days)),
    "-": () => room.step((days) => zoomOut(days)),
    ...(extent ? { "0": () => room.look(fitTo(extent)) } : {}),
    ...(stop ? { Enter: () => onOpen(stop), Escape: onLeave, f: () => onFold(stop.lane) } : {}),
  };
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = event.key.startsWith("Arrow");
    const action = actions[event.shiftKey && arrow ? `Shift+${event.key}` : event.key];
    if (!action) return;
    event.preventDefault();
    if (event.key === "Escape") event.stopPropagation();
    if (event.key !== "Enter") onAct();
    action();
  };
}
