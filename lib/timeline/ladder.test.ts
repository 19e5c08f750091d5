import fc from "fast-check";
import { expect, test } from "vitest";
import { daysPerPixel, lengthOf, rungOf, snapWindow, tileDays } from "./ladder";

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

test("a snapped window reaches less than a tile beyond the asked one, and a tile is at most half a screen and a day", () => {
  fc.assert(
    fc.property(windows, widths, (days, width) => {
      const tile = tileDays(rungOf(days, width));
      const snapped = snapWindow(days, width);
      expect(days.from - snapped.from).toBeLessThan(tile);
      expect(snapped.to - days.to).toBeLessThan(tile);
      expect(tile).toBeLessThanOrEqual(Math.max(1, (lengthOf(days) / width) * 512));
    }),
  );
});

test("panning within a tile asks for the same window", () => {
  const days = { from: 19_000, to: 19_364 };
  const tile = tileDays(rungOf(days, 1000));
  const snapped = snapWindow(days, 1000);
  const room = Math.min(snapped.to - days.to, 5);
  expect(tile).toBe(128);
  expect(snapWindow({ from: days.from + room, to: days.to + room }, 1000)).toEqual(snapped);
});

test("tiles lie on one grid, also before 1970", () => {
  expect(snapWindow({ from: -1, to: 0 }, 1000)).toEqual({ from: -1, to: 0 });
  expect(snapWindow({ from: -366, to: -1 }, 1000)).toEqual({ from: -384, to: -1 });
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
