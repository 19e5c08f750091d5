"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { listQuery } from "@/app/_data/list-query";
import { windowQuery } from "@/app/_data/window-query";
import type { ListAnswer, ListRequest } from "@/lib/answers/list";
import type { Count, Days, Facet, WindowAnswer } from "@/lib/answers/window";
import { firstSight } from "@/lib/timeline/first-sight";
import { snapWindow } from "@/lib/timeline/ladder";
import type { Dropped, View } from "@/lib/view";
import type { Locale } from "@/lib/vocabulary";
import { DRAWING_WIDTH, listRequestOf, windowRequestOf } from "./requests";
import { useAhead } from "./use-ahead";
import { useForgetting } from "./use-forgetting";
import { useNarrow } from "./use-narrow";

type RecordSet = {
  window: WindowAnswer | undefined;
  /** One page, what it answers, and whether the view asks for it still, or for one that is being read. */
  list: { answer: ListAnswer; request: ListRequest; isCurrent: boolean } | undefined;
  facets: Facet[];
  count: Count | undefined;
  dropped: Dropped[];
  failed: boolean;
  /** Tells which days are in sight, so that their tiles are read; `settled`: nothing moves any more. */
  lookAt: (days: Days | null, settled: boolean) => void;
};

/** Reads what the view shows: one window for the timeline, for list and table the page in sight. */
export function useSet(view: View, locale: Locale): RecordSet {
  const narrow = useNarrow();
  const { at } = view;
  // What a hand has moved to since the address last changed: whenever it does, by the back button too, it has the last word.
  const [moved, setMoved] = useState({ since: at, to: at, settled: true });
  if (moved.since?.from !== at?.from || moved.since?.to !== at?.to) setMoved({ since: at, to: at, settled: true });
  const latest = useRef(at);
  useEffect(() => {
    latest.current = at;
  });
  useEffect(() => {
    // Back to days that the address has not left yet for React, and that then do not change. Registered once: the
    // router draws anew between two listeners, and one that is registered anew then would miss this return.
    const handlePop = () => setMoved({ since: latest.current, to: latest.current, settled: true });
    globalThis.addEventListener("popstate", handlePop);
    return () => globalThis.removeEventListener("popstate", handlePop);
  }, []);
  const sight = moved.to;
  const onTimeline = view.view === "timeline";
  const days = sight === null ? null : snapWindow(sight, DRAWING_WIDTH);
  const window = useQuery({
    ...windowQuery(windowRequestOf(view, days, locale)),
    enabled: onTimeline,
    placeholderData: keepPreviousData,
  });
  const request = useMemo(() => listRequestOf(view, locale), [view, locale]);
  const list = useQuery({
    ...listQuery(request),
    enabled: !onTimeline || narrow,
    placeholderData: keepPreviousData,
  });
  const [answered, setAnswered] = useState(request);
  const isCurrent = list.data !== undefined && !list.isPlaceholderData;
  if (isCurrent && answered !== request) setAnswered(request);
  const resting = onTimeline && moved.settled && window.isSuccess && !window.isFetching;
  useAhead(view, resting ? (sight ?? firstSightOf(window.data)) : null, locale);
  const page = useMemo(
    () => list.data && { answer: list.data, request: isCurrent ? request : answered, isCurrent },
    [list.data, request, answered, isCurrent],
  );
  // While a hand moves, nothing is drawn anew here before it comes to another tile.
  const lookAt = useCallback((days: Days | null, settled: boolean) => {
    const since = latest.current;
    setMoved((last) =>
      last.since === since && last.settled === settled && readsSame(last.to, days)
        ? last
        : { since, to: days, settled },
    );
  }, []);
  const shown = onTimeline ? window : list;
  useForgetting(shown.data?.version);
  return {
    window: window.data,
    list: page,
    facets: shown.data?.facets ?? NONE,
    count: shown.data?.count,
    dropped: shown.data?.dropped ?? NONE,
    failed: shown.isError,
    lookAt,
  };
}

const NONE: never[] = [];

function firstSightOf({ extent, overview }: WindowAnswer): Days | null {
  return extent === null ? null : firstSight(extent, overview);
}

function readsSame(one: Days | null, other: Days | null): boolean {
  if (one === null || other === null) return one === other;
  const [a, b] = [snapWindow(one, DRAWING_WIDTH), snapWindow(other, DRAWING_WIDTH)];
  return a.from === b.from && a.to === b.to;
}
