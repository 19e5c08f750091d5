import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import type { Days } from "@/lib/answers/window";

/** A stretch of time with fractions of days since 1970; `to` is exclusive. */
export type Span = { from: number; to: number };

/** What is seen at this moment. It changes with every frame of a movement, so only what must follow it listens to it. */
export class SpanNow {
  #span: Span;
  #listeners = new Set<() => void>();

  constructor(span: Span) {
    this.#span = span;
  }

  get = (): Span => this.#span;

  set(span: Span): void {
    this.#span = span;
    for (const listener of this.#listeners) listener();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/** What is made of what is seen: its component is drawn anew only when this is another. */
export function useOfSpan<T extends string | number | boolean | null>(now: SpanNow, make: (span: Span) => T): T {
  return useSyncExternalStore(
    now.subscribe,
    () => make(now.get()),
    () => make(now.get()),
  );
}

/**
 * Has what is seen drawn, after its component and with every frame of a movement, without drawing the component anew.
 * `pause`: ms between two drawings at least, for what is read rather than watched; the last one always comes.
 */
export function useFollowing(now: SpanNow, draw: (span: Span) => void, pause = 0): void {
  const latest = useRef(draw);
  useLayoutEffect(() => {
    latest.current = draw;
    draw(now.get());
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const drawNow = () => {
      timer = null;
      latest.current(now.get());
    };
    const stop = now.subscribe(() => {
      if (pause === 0) drawNow();
      else timer ??= setTimeout(drawNow, pause);
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [now, pause]);
}

/** ms: of words and numbers that nobody could read faster. */
export const READING_MS = 100;

export function toSpan(days: Days): Span {
  return { from: days.from, to: days.to + 1 };
}

/** The whole days seen. */
export function toDays(span: Span): Days {
  // A hundredth of a day of rounding is no day.
  const from = Math.floor(span.from + 0.01);
  return { from, to: Math.max(from, Math.ceil(span.to - 0.01) - 1) };
}
