"use client";

import { useCallback, useEffect, useRef } from "react";
import { useDraft } from "@/app/_desk/use-draft";

/** `seen`: the revision on which it was begun. */
type Kept<T> = { seen: number; value: T };

/** What is typed over something saved: `seen` is the revision to send with it, `isKept` whether there is a draft at all. */
export type KeptChange<T> = {
  value: T;
  seen: number;
  isKept: boolean;
  restored: boolean;
  change: (value: T) => void;
  /** Lets the draft go: what is saved shows again. */
  leave: () => void;
};

/**
 * A draft over `saved`, which stands at `revision`. What other parts of this page save meanwhile is no conflict; a
 * draft that was begun before the page's revision, in another tab or on another day, keeps the one it was begun on.
 */
export function useKept<T>(
  account: string,
  what: string,
  { saved, revision }: { saved: T; revision: number },
  parse: (stored: unknown) => T | null,
): KeptChange<T> {
  const draft = useDraft<Kept<T> | null>(account, what, null, (stored) => {
    const { seen, value } = (stored ?? {}) as Record<string, unknown>;
    const parsed = parse(value);
    return parsed !== null && typeof seen === "number" ? { seen, value: parsed } : null;
  });
  const { value: kept, set, clear } = draft;
  const before = useRef(revision);
  useEffect(() => {
    if (kept?.seen === before.current && revision !== before.current) set({ ...kept, seen: revision });
    before.current = revision;
  }, [kept, revision, set]);

  const seen = kept?.seen ?? revision;
  return {
    value: kept?.value ?? saved,
    seen,
    isKept: kept !== null,
    restored: draft.restored,
    change: useCallback((value) => set({ seen, value }), [set, seen]),
    leave: useCallback(() => {
      set(null);
      clear();
    }, [set, clear]),
  };
}
