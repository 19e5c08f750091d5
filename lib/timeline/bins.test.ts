import fc from "fast-check";
import { expect, test } from "vitest";
import type { BoundsTuple } from "../when";
import { barHeight, barsPath, binDays, restOf } from "./bins";

const on = (from: number, to = from): BoundsTuple => [from, from, to, to];
const window = { from: 0, to: 63 };

test("what is drawn singly is taken out of every bin in which it is drawn", () => {
  expect(restOf([3, 1, 1, 0], window, [on(5), on(10, 20)])).toEqual([1, 0, 1, 0]);
  expect(restOf([1, 0, 0, 1], window, [on(-99, 2), on(63, 500)])).toEqual([0, 0, 0, 0]);
  expect(restOf([1, 1], window, [on(-9), on(64), [null, null, null, null]])).toEqual([1, 1]);
});

test("an open end reaches as far as it is drawn", () => {
  expect(restOf([1, 1, 1, 1], { from: 0, to: 399 }, [[null, null, null, 380]])).toEqual([0, 0, 0, 0]);
  expect(restOf([1, 1, 1, 1], { from: 0, to: 1599 }, [[1400, 1400, null, null]])).toEqual([1, 1, 1, 0]);
});

test("nothing is left where all is drawn", () => {
  const stretches = fc.array(fc.tuple(fc.integer({ min: -50, max: 120 }), fc.integer({ min: 0, max: 80 })));
  fc.assert(
    fc.property(stretches, (all) => {
      const events = all.map(([from, length]) => on(from, from + length));
      const counts = Array.from(
        { length: 8 },
        (_, bin) => events.filter(([from, , , to]) => (from ?? 0) < 8 * (bin + 1) && (to ?? 0) >= 8 * bin).length,
      );
      expect(restOf(counts, window, events)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    }),
  );
});

test("bins are equal parts of the window, whole days each", () => {
  expect(binDays(window, 4, 0)).toEqual({ from: 0, to: 15 });
  expect(binDays({ from: -32, to: 31 }, 4, 3)).toEqual({ from: 16, to: 31 });
});

test("bars grow with the count, are never too low to be seen, and none is drawn for nothing", () => {
  expect([0, 1, 25, 100].map((count) => barHeight(count, 100, 45))).toEqual([0, 4, 20, 40]);
  expect(barHeight(1, 10_000, 45)).toBe(3);
  expect(barsPath([0, 100, 0, 25], 100, 45, 10, 50)).toBe("M10 50v-40h10v40zM30 50v-20h10v20z");
});
