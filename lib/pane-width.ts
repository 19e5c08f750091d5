/** Widths of the event column, CSS px. */
export const PANE_WIDTH = { least: 320, usual: 416, most: 760 } as const;

const STEP = 32;
/** So much of the page the column leaves to what stands beside it. */
const SHARE = 0.6;
const USUAL_SHARE = 0.42;

/** The width nearest to the one wanted that leaves room for the rest of a page so wide. */
export function fitPaneWidth(wanted: number, page: number): number {
  const { least, most, usual } = PANE_WIDTH;
  if (!Number.isFinite(wanted)) return usual;
  return Math.round(Math.max(least, Math.min(wanted, most, page * SHARE)));
}

/** The width of a reader who has chosen none: less of a small page. */
export function usualPaneWidth(page: number): number {
  return Math.round(Math.max(PANE_WIDTH.least, Math.min(PANE_WIDTH.usual, page * USUAL_SHARE)));
}

/** The width that a key on the separator asks for; null where the key means nothing. The column lies on the right. */
export function paneWidthAfterKey(key: string, width: number): number | null {
  if (key === "ArrowLeft") return width + STEP;
  if (key === "ArrowRight") return width - STEP;
  if (key === "Home") return PANE_WIDTH.least;
  if (key === "End") return PANE_WIDTH.most;
  return null;
}
