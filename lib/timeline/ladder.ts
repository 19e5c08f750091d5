import type { Days } from "../answers/window";

/*
 * The ladder of zooms and the grid of tiles. Rung k draws between 2^(k-1) and 2^k days in one CSS pixel; on it
 * the time is cut into tiles of 2^(k+8) days from 1970-01-01 on, so that a tile is 256 to 512 px wide.
 * Whatever is asked for by rung and tile has the same answer, and the same cache key, until one of them changes.
 */

const TILE_STEPS = 8;

/** The rung on which `days` is drawn `width` px wide. Rungs below zero draw a day over several pixels. */
export function rungOf(days: Days, width: number): number {
  return Math.ceil(Math.log2(lengthOf(days) / Math.max(width, 1)));
}

/** Most days that one pixel stands for on this rung. */
export function daysPerPixel(rung: number): number {
  return 2 ** rung;
}

/** Whole days of one tile on this rung. */
export function tileDays(rung: number): number {
  return 2 ** Math.max(rung + TILE_STEPS, 0);
}

/** The tiles that `days` touches when drawn `width` px wide: the window that a read is asked for. */
export function snapWindow(days: Days, width: number): Days {
  const tile = tileDays(rungOf(days, width));
  return {
    from: Math.floor(days.from / tile) * tile,
    to: (Math.floor(days.to / tile) + 1) * tile - 1,
  };
}

export function lengthOf(days: Days): number {
  return days.to - days.from + 1;
}
