"use client";

import { type RefObject, useEffect } from "react";
import { LETTERS, VERBS } from "./queue-acts";

const STEPS: Record<string, 1 | -1> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/**
 * The keys of the queue, while the focus is in it: j and k or the arrows go from item to item, letters do what an
 * item's button does, z takes back. Enter is the link's own. What is typed into a field is left alone.
 */
export function useQueueKeys(queue: RefObject<HTMLElement | null>, takeBack: () => void): void {
  useEffect(() => {
    const element = queue.current;
    const handleKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const step = STEPS[key];
      const verb = VERBS.find((one) => LETTERS[one] === key);
      const item = itemAt(event.target);
      if (step !== undefined && element) focusItem(neighbour(element, item, step));
      else if (verb && item) item.querySelector<HTMLButtonElement>(`[data-verb="${verb}"]`)?.click();
      else if (key === "z") takeBack();
      else return;
      event.preventDefault();
    };
    element?.addEventListener("keydown", handleKey);
    return () => element?.removeEventListener("keydown", handleKey);
  }, [queue, takeBack]);
}

/** The item after or before this one that is still there; the first where there is none to begin with, null at the ends. */
export function neighbour(queue: HTMLElement, item: HTMLElement | null, step: 1 | -1): HTMLElement | null {
  const items = [...queue.querySelectorAll<HTMLElement>("[data-item]:not([hidden])")];
  return item === null ? (items[0] ?? null) : (items[items.indexOf(item) + step] ?? null);
}

export function focusItem(item: HTMLElement | null): void {
  item?.querySelector<HTMLElement>("[data-open]")?.focus();
}

function itemAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-item]") : null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, select, textarea") !== null;
}
