"use client";

import { useCallback, useEffect, useRef, useState } from "react";

/** `restored`: what stood there when the page was opened came from a draft. */
export type Draft<T> = { value: T; restored: boolean; set: (value: T) => void; clear: () => void };

/**
 * What someone types, kept in this browser until it is saved: over a reload, a closed tab, a lost connection and a
 * sign-out. `what` names the form, such as `event:ID@3`; `parse` answers null for what an older form left behind.
 * The server renders `initial`; a kept draft takes its place once the page is alive.
 */
export function useDraft<T>(account: string, what: string, initial: T, parse: (stored: unknown) => T | null): Draft<T> {
  const key = `entente:draft:${account}:${what}`;
  const [state, setState] = useState<{ value: T; restored: boolean }>({ value: initial, restored: false });
  const first = useRef({ initial, parse });

  useEffect(() => {
    const kept = readDraft(key, first.current.parse);
    if (kept !== null) setState({ value: kept, restored: true });
  }, [key]);

  const set = useCallback(
    (value: T) => {
      setState((before) => ({ ...before, value }));
      writeDraft(key, value);
    },
    [key],
  );
  const clear = useCallback(() => {
    window.localStorage.removeItem(key);
    setState((before) => ({ ...before, restored: false }));
  }, [key]);
  return { ...state, set, clear };
}

function readDraft<T>(key: string, parse: (stored: unknown) => T | null): T | null {
  const stored = window.localStorage.getItem(key);
  if (stored === null) return null;
  try {
    return parse(JSON.parse(stored));
  } catch {
    return null;
  }
}

function writeDraft(key: string, value: unknown): void {
  try {
    window.localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden storage must not stop the typing.
  }
}
