import { type RefObject, useEffect, useRef } from "react";
import { isPlainClick } from "@/app/_ui/plain-click";

type Acts = { onOpen: (id: string) => void; onClose: () => void };

/** Links to events open in the pane instead of leading away, and Escape closes it. */
export function usePaneLinks(pane: RefObject<HTMLElement | null>, acts: Acts) {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });

  useEffect(() => {
    const element = pane.current;
    const handleClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-event]") : null;
      const plain = isPlainClick(event);
      if (!link?.dataset.event || !plain) return;
      event.preventDefault();
      // The link goes with the event it stands in; the focus stays in the pane.
      element?.focus({ preventScroll: true });
      latest.current.onOpen(link.dataset.event);
    };
    const handleKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented && !isOtherField(event.target, element)) {
        latest.current.onClose();
      }
    };
    element?.addEventListener("click", handleClick);
    document.addEventListener("keydown", handleKey);
    return () => {
      element?.removeEventListener("click", handleClick);
      document.removeEventListener("keydown", handleKey);
    };
  }, [pane]);
}

/** In a field or dialog elsewhere on the page, Escape has its own meaning. */
function isOtherField(target: EventTarget | null, pane: HTMLElement | null): boolean {
  return (
    target instanceof Element && !pane?.contains(target) && target.closest("input, select, textarea, dialog") !== null
  );
}
