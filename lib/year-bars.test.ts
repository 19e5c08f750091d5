import { expect, test } from "vitest";
import { toYearBars } from "./year-bars";

test("years stand on one scale, those without anything as a gap", () => {
  const { span, bars } = toYearBars([
    { year: 2024, count: 4 },
    { year: 2015, count: 1 },
    { year: 2023, count: 0 },
    { year: null, count: 3 },
  ]);
  expect(span).toBe(10);
  expect(bars.map((bar) => [bar.year, bar.middle, bar.height])).toEqual([
    [2015, 5, 25],
    [2024, 95, 100],
  ]);
});

test("years that stand close are named from the last backwards", () => {
  const years = Array.from({ length: 20 }, (_, at) => ({ year: 2001 + at, count: 1 }));
  expect(toYearBars(years).bars.flatMap((bar) => (bar.isNamed ? bar.year : []))).toEqual([
    2002, 2005, 2008, 2011, 2014, 2017, 2020,
  ]);
});

test("nothing known gives no bar", () => {
  expect(toYearBars([{ year: null, count: 2 }])).toEqual({ span: 0, bars: [] });
});
