import { type RefObject, useEffect, useRef, useState } from "react";
import { shift } from "@/lib/timeline/zoom";
import type { RoomState } from "./use-room";

const HINT_MS = 2200;
const LINE_PX = 16;

/**
 * Leaves the wheel to the page unless the frame has the focus or Ctrl or ⌘ is held; a sideways wheel pans.
 * Returns whether the hint about it is to be shown: once, at the first wheel that was left to the page.
 */
export function useWheel(frame: RefObject<HTMLDivElement | null>, state: RoomState): boolean {
  const [hint, setHint] = useState(false);
  const hinted = useRef(false);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const handleWheel = (event: WheelEvent) => {
      if (event.ctrlKey || event.metaKey) return;
      const { room, area } = latest.current;
      if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        event.preventDefault();
        event.stopPropagation();
        const px = event.deltaX * (event.deltaMode === 0 ? 1 : LINE_PX);
        const span = room?.span();
        if (room && span) room.look(shift(span, (px / Math.max(1, area.width)) * (span.to - span.from)), false);
        return;
      }
      if (element.contains(document.activeElement)) return;
      event.stopPropagation();
      if (hinted.current) return;
      hinted.current = true;
      setHint(true);
      timer = setTimeout(() => setHint(false), HINT_MS);
    };
    // Before the library's own listener, which sits deeper and would zoom.
    element.addEventListener("wheel", handleWheel, { capture: true, passive: false });
    return () => {
      clearTimeout(timer);
      element.removeEventListener("wheel", handleWheel, { capture: true });
    };
  }, [frame]);
  return hint;
}
