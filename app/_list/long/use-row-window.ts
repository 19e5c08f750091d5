"use client";

import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useLayoutEffect, useRef, useState } from "react";
import type { Rows, ShownRow } from "./rows";
import { rowsIn } from "./spot";

/** Rows above and below the window that stand in the document besides. */
const OVERSCAN = 8;
/** px, where there is no row to take the measure from. */
const USUAL_HEIGHT = 90;

type Options = {
  /** Element around the rows and nothing else. */
  frame: HTMLElement | null;
  rows: Rows;
  /** Height in px of a row, with the headings that stand above it as its own. */
  heightOf: (row: HTMLElement) => number;
  /** Rows that stand in the document wherever the window is. */
  always: number[];
  /** All that are read stand in the document. */
  all: boolean;
};

type RowWindow = {
  shown: ShownRow[];
  /** px that rows left out take up below the last one shown. */
  tail: number;
  measure: ((row: HTMLElement | null) => void) | undefined;
  sight: { first: number; last: number } | null;
  /** Height of a row that is not there to be measured, in px. */
  heightAt: (index: number) => number;
};

/**
 * The rows that stand in the document: at first all, as the server wrote them; once they are measured, those near the
 * window. So the first of them take no more and no less room when they are left out.
 */
export function useRowWindow({ frame, rows, heightOf, always, all }: Options): RowWindow {
  const heights = useRef(new Map<string, number>());
  const [average, setAverage] = useState<number | null>(null);
  const [margin, setMargin] = useState(0);
  const isLive = average !== null;
  const measured = useCallback(
    (row: HTMLElement) => {
      // To the 64th of a px, as browsers lay out: what is the same must not seem changed.
      const height = Math.round(heightOf(row) * 64) / 64;
      if (row.dataset.row !== undefined) heights.current.set(row.dataset.row, height);
      return height;
    },
    [heightOf],
  );
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count: rows.count,
    enabled: isLive,
    overscan: OVERSCAN,
    scrollMargin: margin,
    // Asked for once the rows are measured, in the browser.
    initialRect: isLive ? { width: window.innerWidth, height: window.innerHeight } : { width: 0, height: 0 },
    estimateSize: (index) => heights.current.get(rows.at(index)?.id ?? "") ?? average ?? USUAL_HEIGHT,
    measureElement: (row, _entry, { measurementsCache }) => {
      const index = Number(row.dataset.index);
      // Paper has other heights, which mean nothing for the window.
      if (all) return measurementsCache[index]?.size ?? USUAL_HEIGHT;
      return measured(row);
    },
  });

  useLayoutEffect(() => {
    if (frame === null) return;
    const all = rowsIn(frame).map(measured);
    const sum = all.reduce((total, height) => total + height, 0);
    setAverage(sum > 0 ? sum / all.length : USUAL_HEIGHT);
  }, [frame, measured]);

  useLayoutEffect(() => {
    if (frame === null) return;
    // Both at once: a page that became lower may be scrolled back between one question and the next.
    const [page, rows] = [document.documentElement, frame].map((element) => element.getBoundingClientRect().top);
    const now = Math.round((rows ?? 0) - (page ?? 0));
    if (now !== margin) setMargin(now);
  });

  const every = Array.from({ length: rows.count }, (_, index) => index);
  const nothing = { tail: 0, measure: undefined, heightAt: () => average ?? USUAL_HEIGHT, sight: null };
  if (!isLive) return { ...nothing, shown: every.map((index) => ({ index, gap: 0 })) };
  if (all) return { ...nothing, shown: every.filter(rows.at).map((index) => ({ index, gap: 0 })) };

  const near = virtualizer.getVirtualIndexes();
  const { measurementsCache, range } = virtualizer;
  const indexes = [...new Set([...near, ...always.filter((index) => index < rows.count)])].sort((a, b) => a - b);
  const endOf = (index: number | undefined) =>
    index === undefined ? margin : (measurementsCache[index]?.end ?? margin);
  return {
    shown: indexes.map((index, at) => ({
      index,
      gap: Math.max(0, (measurementsCache[index]?.start ?? 0) - endOf(indexes[at - 1])),
    })),
    tail: Math.max(0, endOf(rows.count - 1) - endOf(indexes.at(-1))),
    measure: virtualizer.measureElement,
    sight: range && { first: range.startIndex, last: range.endIndex },
    heightAt: (index) => measurementsCache[index]?.size ?? USUAL_HEIGHT,
  };
}
