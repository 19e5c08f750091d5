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

/** Least px over which a tile is drawn. */
const TILE_PX = 2 ** TILE_STEPS;

/** Least px over which the tiles of one read are drawn, where `width` px are seen. */
export function readWidth(width: number): number {
  return tilesFor(width) * TILE_PX;
}

/**
 * The tiles around the middle of `days` when drawn `width` px wide: the window that a read is asked for. It depends on
 * the rung and on the tile of the middle alone, so that it stays the same while one moves within that tile.
 */
export function snapWindow(days: Days, width: number): Days {
  return tilesAround(days, rungOf(days, width), width);
}

/** The windows that a reader is likely to ask for next: a tile later and earlier, one rung closer and farther. */
export function neighbours(days: Days, width: number): Days[] {
  const rung = rungOf(days, width);
  const { from, to } = tilesAround(days, rung, width);
  const tile = tileDays(rung);
  const beside = [tile, -tile].map((by) => ({ from: from + by, to: to + by }));
  const beyond = [rung - 1, rung + 1].map((other) => tilesAround(days, other, width));
  return [...beside, ...beyond].filter((one) => one.from !== from || one.to !== to);
}

function tilesAround(days: Days, rung: number, width: number): Days {
  const tile = tileDays(rung);
  const middle = Math.floor((days.from + days.to + 1) / 2 / tile);
  const tiles = tilesFor(width);
  const from = (middle - (tiles - 1) / 2) * tile;
  return { from, to: from + tiles * tile - 1 };
}

/** An odd number, which covers `width` px wherever in the middle tile their middle lies, whatever the zoom on the rung. */
function tilesFor(width: number): number {
  return 2 * Math.ceil(width / TILE_PX / 2) + 1;
}

export function lengthOf(days: Days): number {
  return days.to - days.from + 1;
}
