import type { Days } from "./answers/window";

/** A window cut into `count` bins of `size` days, the first beginning at `window.from`. */
export type Bins = { window: Days; size: number; count: number };

/**
 * Snaps a window outwards to at most `most` bins of 2^k days that start at multiples of their size since 1970:
 * neighbouring windows share their bins, nearby windows are the same one, and a snapped window stays as it is.
 */
export function toBins(window: Days, most: number): Bins {
  for (let size = 1; ; size *= 2) {
    const first = Math.floor(window.from / size);
    const last = Math.floor(window.to / size);
    const count = last - first + 1;
    if (count <= most) return { window: { from: first * size, to: (last + 1) * size - 1 }, size, count };
  }
}
