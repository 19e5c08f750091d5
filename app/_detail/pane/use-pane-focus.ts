import { type RefObject, useEffect, useRef } from "react";

/**
 * Takes the focus into the pane when a reader opens it, keeps it there when what was focused goes,
 * and on closing gives it back to where it came from, or to what else opens the same event.
 * A pane that is open from the start takes no focus.
 */
export function usePaneFocus(pane: RefObject<HTMLElement | null>, eventId: string) {
  const opener = useRef<HTMLElement | null>(null);
  const shown = useRef(eventId);

  useEffect(() => {
    shown.current = eventId;
    const focused = focusedElement();
    if (focused && !pane.current?.contains(focused)) opener.current = focused;
  }, [pane, eventId]);

  useEffect(() => {
    if (opener.current) pane.current?.focus({ preventScroll: true });
    return () => {
      if (focusedElement()) return;
      // On the timeline it is the lanes that take the focus, not what stands on them.
      const again = document
        .querySelector(`[data-event="${CSS.escape(shown.current)}"]`)
        ?.closest<HTMLElement>("a, button, [tabindex]");
      (opener.current?.isConnected ? opener.current : again)?.focus({ preventScroll: true });
    };
  }, [pane]);
}

/** Element with the focus; null where it is nowhere in particular. */
function focusedElement(): HTMLElement | null {
  const { activeElement, body } = document;
  return activeElement instanceof HTMLElement && activeElement !== body ? activeElement : null;
}
