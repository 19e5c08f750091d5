"use client";

import { useEffect, useLayoutEffect, useState } from "react";
import type { Rows } from "@/app/_list/long/rows";
import type { ListRequest } from "@/lib/answers/list";
import { pageOfRow } from "@/lib/list-pages";
import type { ListPlace, Spot } from "@/lib/list-place";
import { keptPlace, stateWithPlace } from "../kept-place";
import { setOf } from "../requests";
import type { Address } from "../use-view";
import type { Pages } from "./use-pages";

type Options = { request: ListRequest; pages: Pages; rows: Rows; address: Address; isCurrent: boolean };

/**
 * Keeps with each entry of the history where in the list the reader is, and its page in the address; and goes back there
 * when the entry is come back to. `isCurrent`: the list is the one that the address asks for, and not the one before it.
 */
export function usePlace({ request, pages, rows, address, isCurrent }: Options) {
  const [spot, setSpot] = useState<Spot | null>(null);
  const set = setOf(request);
  const { restore } = pages;

  useLayoutEffect(() => {
    const comeBack = (focus: boolean) => {
      const place = keptPlace();
      const cursor = new URLSearchParams(window.location.search).get("cursor");
      if (place?.set !== set || place.known.pages.every((page) => page.cursor !== cursor)) return;
      restore(place.known);
      setSpot(place.spot && { ...place.spot });
      if (focus && place.focus !== null) focusAgain(place.focus);
    };
    const handlePop = () => comeBack(false);
    comeBack(true);
    window.addEventListener("popstate", handlePop);
    return () => window.removeEventListener("popstate", handlePop);
  }, [set, restore]);

  const { view } = address;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the browser keeps it for each entry of the history
  useEffect(() => {
    window.history.scrollRestoration = "manual";
    return () => {
      window.history.scrollRestoration = "auto";
    };
  }, [view]);

  const keep = (at: Spot | null, focus: string | null) => {
    const row = at === null ? null : rows.indexOf(at.event);
    const page = row === null ? undefined : pageOfRow(pages.known, row);
    if (!isCurrent || page === undefined) return;
    const place: ListPlace = { set, known: pages.known, spot: at, focus };
    window.history.replaceState(stateWithPlace(place), "");
    if (page.cursor !== view.cursor) address.change({ cursor: page.cursor }, "replace");
  };
  return { spot, keep };
}

/** Gives the focus back to a row unless something has it by now; the row is there once the place is. */
function focusAgain(event: string) {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    document
      .querySelector<HTMLElement>(`[data-row="${CSS.escape(event)}"] a[data-event]`)
      ?.focus({ preventScroll: true });
  });
}
