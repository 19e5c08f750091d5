"use client";

import { useCallback, useEffect, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { Spot } from "@/lib/list-place";
import { rowOf } from "./spot";

/** Frames after which a row is let go wherever it stands, so that nobody is held against their will. */
const MOST_FRAMES = 12;
/** Frames for which a row that is still being read is waited for: nothing is held meanwhile. */
const MOST_MISSING = 240;

/**
 * Brings a row to its height in the window, and keeps it there until what stands above it has been measured: when a
 * place is come back to (`spot`), and when the list is made narrower or wider (by `latest`, where the window last rested).
 */
export function useHeldSpot(frame: HTMLElement | null, spot: Spot | null, latest: { current: Spot | null }) {
  const [held, setHeld] = useState<Spot | null>(null);
  const hold = useCallback(
    (wanted: Spot | null) => {
      if (wanted !== null) latest.current = wanted;
      setHeld(wanted);
    },
    [latest],
  );

  useLayoutEffect(() => {
    if (spot !== null) hold(spot);
  }, [spot, hold]);

  useLayoutEffect(() => {
    if (held === null || frame === null) return;
    let frames = 0;
    let missing = 0;
    let next = 0;
    const align = () => {
      const row = rowOf(frame, held.event);
      const off = row === null ? 0 : row.getBoundingClientRect().top - held.top;
      if (Math.abs(off) >= 1) window.scrollBy({ top: off, behavior: "instant" });
      if (row === null) missing += 1;
      else frames += 1;
      const isDone = missing > MOST_MISSING || frames > MOST_FRAMES || (Math.abs(off) < 1 && frames > 3);
      if (isDone) setHeld(null);
      else next = requestAnimationFrame(align);
    };
    align();
    return () => cancelAnimationFrame(next);
  }, [held, frame]);

  useEffect(() => {
    if (frame === null) return;
    let width = frame.getBoundingClientRect().width;
    const observer = new ResizeObserver(() => {
      const now = frame.getBoundingClientRect().width;
      if (Math.abs(now - width) < 1) return;
      width = now;
      // At once: the rows are laid out anew and not painted yet.
      if (latest.current !== null) flushSync(() => hold(latest.current && { ...latest.current }));
    });
    observer.observe(frame);
    return () => observer.disconnect();
  }, [frame, hold, latest]);

  return held;
}
