import type { Spot } from "@/lib/list-place";

/** The row by which the reader's place is told: the one that had the focus last if it is in sight, or else the uppermost. */
export function spotIn(frame: HTMLElement, focused: string | null): Spot | null {
  const own = focused === null ? null : rowOf(frame, focused);
  const row = own && isInSight(own) ? own : rowsIn(frame).find(isInSight);
  return row?.dataset.row === undefined ? null : { event: row.dataset.row, top: row.getBoundingClientRect().top };
}

/** The row of an event; null where it does not stand in the document. */
export function rowOf(frame: HTMLElement, event: string): HTMLElement | null {
  return frame.querySelector<HTMLElement>(`[data-row="${CSS.escape(event)}"]`);
}

/** Every row that stands in the document, from the uppermost on. */
export function rowsIn(frame: HTMLElement): HTMLElement[] {
  return [...frame.querySelectorAll<HTMLElement>("[data-row]")];
}

function isInSight(row: HTMLElement): boolean {
  const { top, bottom } = row.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}
