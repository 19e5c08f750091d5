import fc from "fast-check";
import { expect, test } from "vitest";
import type { Days } from "../answers/window";
import { daysPerPixel, lengthOf, neighbours, readWidth, rungOf, snapWindow, tileDays } from "./ladder";
import { shift, zoomIn } from "./zoom";

const windows = fc
  .tuple(fc.integer({ min: -800_000, max: 60_000 }), fc.integer({ min: 1, max: 120_000 }))
  .map(([from, length]) => ({ from, to: from + length - 1 }));
const widths = fc.integer({ min: 200, max: 3000 });

test("a snapped window covers the asked one", () => {
  fc.assert(
    fc.property(windows, widths, (days, width) => {
      const snapped = snapWindow(days, width);
      expect(snapped.from).toBeLessThanOrEqual(days.from);
      expect(snapped.to).toBeGreaterThanOrEqual(days.to);
    }),
  );
});

test("a snapped window is an odd number of tiles, none wider than half a screen, on one grid", () => {
  fc.assert(
    fc.property(windows, widths, (days, width) => {
      const tile = tileDays(rungOf(days, width));
      const snapped = snapWindow(days, width);
      expect(lengthOf(snapped)).toBe((readWidth(width) / 256) * tile);
      expect(Math.abs(snapped.from % tile)).toBe(0);
      expect(tile).toBeLessThanOrEqual(Math.max(1, (lengthOf(days) / width) * 512));
    }),
  );
});

test("moving within a tile, and zooming on its rung, ask for the same window", () => {
  const days = { from: 19_000, to: 19_364 };
  const snapped = snapWindow(days, 1000);
  expect(tileDays(rungOf(days, 1000))).toBe(128);
  expect(snapWindow({ from: days.from - 70, to: days.to - 70 }, 1000)).toEqual(snapped);
  expect(snapWindow({ from: days.from + 30, to: days.to - 30 }, 1000)).toEqual(snapped);
  expect(snapWindow({ from: days.from + 128, to: days.to + 128 }, 1000).from).toBe(snapped.from + 128);
});

test("tiles lie on one grid, also before 1970", () => {
  expect(snapWindow({ from: -1, to: 0 }, 1000)).toEqual({ from: -2, to: 2 });
  expect(snapWindow({ from: -366, to: -1 }, 1000)).toEqual({ from: -512, to: 127 });
});

test("the neighbours are the windows that a step leads to", () => {
  fc.assert(
    fc.property(windows, widths, (days, width) => {
      const known = [snapWindow(days, width), ...neighbours(days, width)];
      const tile = tileDays(rungOf(days, width));
      expect(known).toContainEqual(snapWindow(shift(days, tile), width));
      expect(known).toContainEqual(snapWindow(shift(days, -tile), width));
      const closer = zoomIn(days);
      if (rungOf(closer, width) === rungOf(days, width) - 1 && middleOf(closer) === middleOf(days))
        expect(known).toContainEqual(snapWindow(closer, width));
    }),
  );
});

test("a rung draws at most its days per pixel", () => {
  fc.assert(
    fc.property(windows, widths, (days, width) => {
      const drawn = lengthOf(days) / width;
      const most = daysPerPixel(rungOf(days, width));
      expect(drawn).toBeLessThanOrEqual(most);
      expect(drawn).toBeGreaterThan(most / 2);
    }),
  );
});

function middleOf({ from, to }: Days): number {
  return (from + to) / 2;
}
