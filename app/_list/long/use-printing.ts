"use client";

import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

/** Whether the page is being printed. What depends on it is in the document before the browser lays out the paper. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, isPrinting, () => false);
}

// Not every browser changes the media before it tells of a print, nor tells of one when only the media is changed.
let isAnnounced = false;

function isPrinting(): boolean {
  return isAnnounced || window.matchMedia("print").matches;
}

function subscribe(changed: () => void): () => void {
  const media = window.matchMedia("print");
  const announce = (is: boolean) => () => {
    isAnnounced = is;
    flushSync(changed);
  };
  const [begin, end] = [announce(true), announce(false)];
  const follow = () => flushSync(changed);
  window.addEventListener("beforeprint", begin);
  window.addEventListener("afterprint", end);
  media.addEventListener("change", follow);
  return () => {
    window.removeEventListener("beforeprint", begin);
    window.removeEventListener("afterprint", end);
    media.removeEventListener("change", follow);
  };
}
