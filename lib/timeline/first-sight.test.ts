import { expect, test } from "vitest";
import { firstSight } from "./first-sight";
import { fitTo } from "./zoom";

const extent = { from: 0, to: 9999 };

test("shows the whole set where nothing stands apart", () => {
  expect(firstSight(extent, [1, 2, 0, 0, 3, 1, 0, 0, 1, 1])).toEqual(fitTo(extent));
  expect(firstSight(extent, [1, 0, 0, 0, 0, 0, 3, 1, 1, 1])).toEqual(fitTo(extent));
  expect(firstSight({ from: 5, to: 5 }, [1])).toEqual(fitTo({ from: 5, to: 5 }));
});

test("leaves out what lies beyond a gap of more than half the whole", () => {
  expect(firstSight(extent, [1, 0, 0, 0, 0, 0, 0, 3, 1, 2])).toEqual(fitTo({ from: 7000, to: 9999 }));
  expect(firstSight(extent, [4, 2, 0, 0, 0, 0, 0, 0, 0, 1])).toEqual(fitTo({ from: 0, to: 1999 }));
});

test("shows a short set whole, gaps and all", () => {
  const year = { from: 0, to: 365 };
  expect(firstSight(year, [1, 0, 0, 0, 0, 0, 0, 0, 0, 1])).toEqual(fitTo(year));
});
