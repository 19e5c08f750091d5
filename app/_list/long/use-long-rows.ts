"use client";

import { useEffect, useRef, useState } from "react";
import type { Spot } from "@/lib/list-place";
import type { LongProps } from "./rows";
import { spotIn } from "./spot";
import { useHeldSpot } from "./use-held-spot";
import { usePrinting } from "./use-printing";
import { useRest } from "./use-rest";
import { useRowWindow } from "./use-row-window";

/** Rows to each side of one that is brought to its height, so that the window around it is full at once. */
const AROUND = 30;

/** What list and table of many pages share: which rows stand in the document, and where the reader is among them. */
export function useLongRows(props: LongProps, heightOf: (row: HTMLElement) => number) {
  const { rows, spot, opened = null, onSight, onRest } = props;
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const latest = useRef<Spot | null>(null);
  const held = useHeldSpot(frame, spot, latest);
  const focused = useFocused(frame, opened);
  const isPrinting = usePrinting();
  const middle = held && rows.indexOf(held.event);
  const always = [focused, opened].flatMap((event) => (event === null ? [] : (rows.indexOf(event) ?? [])));
  const around = middle === null ? [] : Array.from({ length: 2 * AROUND + 1 }, (_, at) => middle - AROUND + at);
  const rowWindow = useRowWindow({
    frame,
    rows,
    heightOf,
    always: [...always, ...around].filter((index) => index >= 0),
    all: isPrinting,
  });

  useOwnAnchor();
  const { first, last } = rowWindow.sight ?? { first: null, last: null };
  useEffect(() => {
    if (first !== null && last !== null && held === null) onSight(first, last);
  }, [first, last, held, onSight]);

  useRest(() => {
    if (frame === null || held !== null || isPrinting) return;
    const spot = spotIn(frame, focused);
    // A row stands on whole px only: what was meant is kept, or it would wander by less than one each time.
    if (!isSame(spot, latest.current)) latest.current = spot;
    onRest(latest.current, focused);
  });

  return { ...rowWindow, setFrame };
}

/**
 * Where rows come and go, the window is held by what we measure; the browser would hold what stands below the rows. Not
 * by the sheet: a rule on the page that asks what is in it (`:has`) is looked at again with all that ever comes into it.
 */
function useOwnAnchor() {
  useEffect(() => {
    const { style } = document.documentElement;
    style.overflowAnchor = "none";
    return () => {
      style.overflowAnchor = "";
    };
  }, []);
}

function isSame(spot: Spot | null, other: Spot | null): boolean {
  return spot !== null && spot.event === other?.event && Math.abs(spot.top - other.top) < 1;
}

/** The event whose row had the focus last, or was opened: it must be there to take the focus back. */
function useFocused(frame: HTMLElement | null, opened: string | null): string | null {
  const [focused, setFocused] = useState(opened);
  const [shown, setShown] = useState(opened);
  if (shown !== opened) {
    setShown(opened);
    if (opened !== null) setFocused(opened);
  }
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      const row = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
      if (row?.dataset.row !== undefined) setFocused(row.dataset.row);
    };
    frame?.addEventListener("focusin", follow);
    return () => frame?.removeEventListener("focusin", follow);
  }, [frame]);
  return focused;
}
