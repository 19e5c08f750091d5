"use client";

import { useSyncExternalStore } from "react";

/** Whether the page answers to its reader yet: false in the HTML as it is sent, until its scripts have taken over. */
export function useAlive(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}
