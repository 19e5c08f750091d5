"use client";

import { useEffect, useRef } from "react";

/** ms without scrolling after which the window is at rest. Browsers refuse more than 100 writes to the history in 30 s. */
const REST_MS = 300;

/** Calls when scrolling came to rest, and before a click or a departure changes what is seen. */
export function useRest(onRest: () => void) {
  const latest = useRef(onRest);
  useEffect(() => {
    latest.current = onRest;
  });
  useEffect(() => {
    let timer = 0;
    const rest = () => {
      window.clearTimeout(timer);
      latest.current();
    };
    const handleScroll = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(rest, REST_MS);
    };
    window.addEventListener("scroll", handleScroll, { passive: true });
    window.addEventListener("click", rest, { capture: true });
    window.addEventListener("pagehide", rest);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener("scroll", handleScroll);
      window.removeEventListener("click", rest, { capture: true });
      window.removeEventListener("pagehide", rest);
    };
  }, []);
}
