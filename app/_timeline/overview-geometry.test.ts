import { expect, test } from "vitest";
import { toDay } from "@/lib/day";
import { overviewBars, overviewYears, percent } from "./overview-geometry";

test("a single event stays visible beside many", () => {
  expect(overviewBars([0, 1, 0, 49])).toEqual([
    { share: 0.25, width: 0.25, height: 1 / 7 },
    { share: 0.75, width: 0.25, height: 1 },
  ]);
  expect(overviewBars([])).toEqual([]);
});

test("about nine round years are written, before the common era too", () => {
  const years = (from: string, to: string) =>
    overviewYears({ from: toDay(from, "first") ?? 0, to: toDay(to, "last") ?? 0 }).map(({ share }) => share).length;
  expect(years("2011", "2026")).toBe(8);
  expect(years("1866", "2026")).toBeLessThan(10);
  expect(years("-0500", "2026")).toBeLessThan(10);
});

test("shares are written within the strip", () => {
  expect([percent(-0.5), percent(0.12345678), percent(3)]).toEqual(["0%", "12.346%", "100%"]);
});
