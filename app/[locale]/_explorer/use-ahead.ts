"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { windowQuery } from "@/app/_data/window-query";
import type { Days } from "@/lib/answers/window";
import { neighbours } from "@/lib/timeline/ladder";
import type { View } from "@/lib/view";
import type { Locale } from "@/lib/vocabulary";
import { DRAWING_WIDTH, windowRequestOf } from "./requests";

/** ms after which a browser that has no idle moment is asked no longer. */
const PATIENCE_MS = 4000;

/**
 * Reads the windows beside `sight` while the browser has nothing else to do, one after another: earlier, later, closer,
 * farther. Null: something moves, or is being read, and nothing is read ahead.
 */
export function useAhead(view: View, sight: Days | null, locale: Locale) {
  const client = useQueryClient();
  const requests =
    sight === null ? [] : neighbours(sight, DRAWING_WIDTH).map((one) => windowRequestOf(view, one, locale));
  const asked = JSON.stringify(requests);
  useEffect(() => {
    const waiting = JSON.parse(asked) as typeof requests;
    if (waiting.length === 0) return;
    let request = waiting.shift();
    let handle = 0;
    let gone = false;
    const readNext = async () => {
      if (request === undefined) return;
      await client.prefetchQuery(windowQuery(request, "ahead"));
      request = waiting.shift();
      if (!gone) handle = whenIdle(readNext);
    };
    handle = whenIdle(readNext);
    return () => {
      gone = true;
      cancelIdle(handle);
    };
  }, [client, asked]);
}

// Safari has no idle callbacks.
function whenIdle(work: () => void): number {
  if ("requestIdleCallback" in window) return window.requestIdleCallback(work, { timeout: PATIENCE_MS });
  return globalThis.setTimeout(work, 200) as unknown as number;
}

function cancelIdle(handle: number) {
  if ("cancelIdleCallback" in window) window.cancelIdleCallback(handle);
  else globalThis.clearTimeout(handle);
}
