"use client";

import { type RefObject, useEffect, useRef } from "react";

/** Gives the focus back to the button in this element when the form that it opened is gone. */
export function useReturnFocus(isOpen: boolean): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    const isClosed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    const { activeElement, body } = document;
    if (isClosed && (activeElement === null || activeElement === body)) {
      place.current?.querySelector("button")?.focus({ preventScroll: true });
    }
  }, [isOpen]);
  return place;
}
