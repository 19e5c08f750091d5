import fc from "fast-check";
import { expect, test } from "vitest";
import { lengthOf } from "./ladder";
import { around, centreOn, earlier, fitTo, LIMITS, later, resize, reveal, zoomIn, zoomOut } from "./zoom";

const windows = fc
  .tuple(fc.integer({ min: -800_000, max: 60_000 }), fc.integer({ min: 1, max: 120_000 }))
  .map(([from, length]) => ({ from, to: from + length - 1 }));

test("zooming in halves the days and keeps the middle", () => {
  expect(zoomIn({ from: 0, to: 99 })).toEqual({ from: 25, to: 74 });
  expect(zoomOut({ from: 25, to: 74 })).toEqual({ from: 0, to: 99 });
});

test("zooming in from a month ends on the day in its middle", () => {
  let days = { from: 85, to: 115 };
  for (let step = 0; step < 6; step += 1) days = zoomIn(days);
  expect(days).toEqual({ from: 100, to: 100 });
});

test("zooming around a day leaves it where it was", () => {
  expect(zoomIn({ from: 0, to: 99 }, 0)).toEqual({ from: 0, to: 49 });
  expect(zoomIn({ from: 0, to: 99 }, 80)).toEqual({ from: 40, to: 89 });
});

test("one day is the shortest window, six thousand years the longest", () => {
  expect(zoomIn({ from: 7, to: 7 })).toEqual({ from: 7, to: 7 });
  expect(lengthOf(zoomOut({ from: 0, to: LIMITS.longest - 1 }))).toBe(LIMITS.longest);
});

test("earlier and later undo each other", () => {
  fc.assert(
    fc.property(windows, (days) => {
      expect(later(earlier(days))).toEqual(days);
    }),
  );
});

test("fit shows the whole extent with air, a single day in a month", () => {
  expect(fitTo({ from: 0, to: 999 })).toEqual({ from: -40, to: 1239 });
  expect(fitTo({ from: 100, to: 100 })).toEqual({ from: 88, to: 118 });
});

test("around a day is a month with the day in its middle", () => {
  expect(around({ from: 0, to: 0 })).toEqual({ from: -15, to: 15 });
  expect(lengthOf(around({ from: 0, to: 364 }))).toBe(397);
});

test("centring keeps the length", () => {
  expect(centreOn({ from: 0, to: 10 }, 100)).toEqual({ from: 95, to: 105 });
});

test("revealing moves nothing that is seen, else as little as needed", () => {
  const days = { from: 0, to: 99 };
  expect(reveal(days, { from: 3, to: 5 })).toBe(days);
  expect(reveal(days, { from: -40, to: -30 })).toEqual({ from: -50, to: 49 });
  expect(reveal(days, { from: 150, to: 160 })).toEqual({ from: 71, to: 170 });
  fc.assert(
    fc.property(windows, fc.integer({ min: -900_000, max: 100_000 }), (window, day) => {
      const seen = reveal(window, { from: day, to: day });
      expect(seen.from <= day && day <= seen.to && lengthOf(seen) === lengthOf(window)).toBe(true);
    }),
  );
});

test("an edge is not pulled over the other", () => {
  expect(resize({ from: 0, to: 10 }, "from", 4)).toEqual({ from: 4, to: 10 });
  expect(resize({ from: 0, to: 10 }, "from", 11)).toEqual({ from: 0, to: 10 });
});
