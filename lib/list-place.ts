import type { KnownPage, KnownPages } from "./list-pages";

/** An event's row and how far, in px, its upper edge stands below that of the window. */
export type Spot = { event: string; top: number };

/** Where a reader is in a long list; kept with the entry of the history. `set`: names the set and its order. */
export type ListPlace = { set: string; known: KnownPages; spot: Spot | null; focus: string | null };

/** Reads a place out of what the browser kept, perhaps since an older version of this page; null where it is none. */
export function readPlace(kept: unknown): ListPlace | null {
  if (!isRecord(kept) || typeof kept.set !== "string" || !isRecord(kept.known)) return null;
  const { before, pages, next } = kept.known;
  const isFit =
    Array.isArray(pages) &&
    pages.length > 0 &&
    pages.every(isPage) &&
    isText(next) &&
    (before === null || isCount(before));
  if (!isFit) return null;
  return {
    set: kept.set,
    known: { before, pages, next },
    spot: isSpot(kept.spot) ? kept.spot : null,
    focus: typeof kept.focus === "string" ? kept.focus : null,
  };
}

function isPage(page: unknown): page is KnownPage {
  return isRecord(page) && isText(page.cursor) && isCount(page.first) && isCount(page.length);
}

function isSpot(spot: unknown): spot is Spot {
  return isRecord(spot) && typeof spot.event === "string" && Number.isFinite(spot.top);
}

function isText(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
