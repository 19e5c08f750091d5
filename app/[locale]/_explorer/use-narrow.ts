"use client";

import { useSyncExternalStore } from "react";

const QUERY = "(max-width: 767px)";

/** Whether the list stands below the timeline. False on the server. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(QUERY);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => window.matchMedia(QUERY).matches,
    () => false,
  );
}
