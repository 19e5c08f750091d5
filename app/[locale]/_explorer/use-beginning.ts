"use client";

import { useLayoutEffect, useRef } from "react";
import { keptPlace } from "./kept-place";

/**
 * Whoever is deep in a long list when another set takes its place begins at the head of that one: the same height means
 * nothing there. `set`: names the set; undefined: none is read yet.
 */
export function useBeginning(set: string | undefined, isLong: boolean) {
  const last = useRef({ set, isLong });
  useLayoutEffect(() => {
    const before = last.current;
    last.current = { set, isLong };
    if (!before.isLong || before.set === set || keptPlace()?.set === set) return;
    const head = document.getElementById("set");
    if (head && head.getBoundingClientRect().top < -window.innerHeight) head.scrollIntoView();
  }, [set, isLong]);
}
