"use client";

import { useCallback, useSyncExternalStore } from "react";
import type { LaneKey } from "@/lib/view";

/** How a reader has the lanes: by name or by activity, and which are folded to their density. */
export type LaneChoice = { byName: boolean; folded: ReadonlySet<string> };

const PLAIN: LaneChoice = { byName: false, folded: new Set() };
const MOST_FOLDED = 400;

/**
 * The choice for lanes of this kind, kept in this browser. It is no part of the address: it says how one reads, not
 * what is read. On the server, and until the first paint, the plain one.
 */
export function useLaneChoice(key: LaneKey): [LaneChoice, (choice: LaneChoice) => void] {
  const choice = useSyncExternalStore(
    subscribe,
    () => readChoice(key),
    () => PLAIN,
  );
  const choose = useCallback((next: LaneChoice) => writeChoice(key, next), [key]);
  return [choice, choose];
}

const listeners = new Set<() => void>();
/** The same text is the same choice, so that nothing is drawn anew for it. Also what is kept where storage is refused. */
const known = new Map<LaneKey, { text: string | null; choice: LaneChoice }>();

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  window.addEventListener("storage", changed);
  return () => {
    listeners.delete(changed);
    window.removeEventListener("storage", changed);
  };
}

function readChoice(key: LaneKey): LaneChoice {
  const last = known.get(key);
  const text = storedText(key) ?? last?.text ?? null;
  if (last !== undefined && last.text === text) return last.choice;
  const choice = text === null ? PLAIN : parseChoice(text);
  known.set(key, { text, choice });
  return choice;
}

function writeChoice(key: LaneKey, choice: LaneChoice) {
  const text = JSON.stringify({ byName: choice.byName, folded: [...choice.folded].slice(0, MOST_FOLDED) });
  known.set(key, { text, choice });
  try {
    window.localStorage.setItem(nameOf(key), text);
  } catch {
    // Storage may be full or refused; the choice then holds for this visit.
  }
  for (const listener of listeners) listener();
}

function storedText(key: LaneKey): string | null {
  try {
    return window.localStorage.getItem(nameOf(key));
  } catch {
    return null;
  }
}

function nameOf(key: LaneKey): string {
  return `entente.lanes.${key}`;
}

/** Whatever may stand in the storage; what is not ours is no choice. */
export function parseChoice(text: string): LaneChoice {
  try {
    const stored: unknown = JSON.parse(text);
    if (typeof stored !== "object" || stored === null) return PLAIN;
    const { byName, folded } = stored as { byName?: unknown; folded?: unknown };
    const ids = Array.isArray(folded) ? folded.filter((id) => typeof id === "string") : [];
    return { byName: byName === true, folded: new Set(ids.slice(0, MOST_FOLDED)) };
  } catch {
    return PLAIN;
  }
}
