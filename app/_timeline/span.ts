import { useSyncExternalStore } from "react";
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

/** Draws its component anew with every frame of a movement. */
export function useSpan(now: SpanNow): Span {
  return useSyncExternalStore(now.subscribe, now.get, now.get);
}

export function toSpan(days: Days): Span {
  return { from: days.from, to: days.to + 1 };
}

/** The whole days seen. */
export function toDays(span: Span): Days {
  // A hundredth of a day of rounding is no day.
  const from = Math.floor(span.from + 0.01);
  return { from, to: Math.max(from, Math.ceil(span.to - 0.01) - 1) };
}
