import { expect, test } from "vitest";
import { toDay, toIsoDay } from "../day";
import { majorOf, scaleFor, ticksIn, type Unit } from "./ticks";

const day = (text: string) => toDay(text, "first") ?? Number.NaN;
const ticks = (from: string, to: string, unit: Unit, step: number) =>
  ticksIn({ from: day(from), to: day(to) }, { unit, step }).map((tick) => toIsoDay(tick.day));

test("ticks stand at round years, months and days, from the last one before the window on", () => {
  expect(ticks("1998-06-01", "2011-01-01", "year", 5)).toEqual([
    "1995-01-01",
    "2000-01-01",
    "2005-01-01",
    "2010-01-01",
  ]);
  expect(ticks("2024-11-20", "2025-05-01", "month", 3)).toEqual(["2024-10-01", "2025-01-01", "2025-04-01"]);
  expect(ticks("2024-05-18", "2024-05-20", "weekday", 1)).toEqual(["2024-05-18", "2024-05-19", "2024-05-20"]);
  expect(ticks("0049-05-01", "0051-01-01", "year", 1)).toEqual(["0049-01-01", "0050-01-01", "0051-01-01"]);
  expect(ticks("-0001-05-01", "0001-01-01", "year", 1)).toEqual(["-0001-01-01", "0000-01-01", "0001-01-01"]);
});

test("steps of days begin anew with each month, and what is left of it is no step of its own where it is too short", () => {
  expect(ticks("2024-04-28", "2024-05-03", "day", 2)).toEqual(["2024-04-27", "2024-04-29", "2024-05-01", "2024-05-03"]);
  expect(ticks("2023-02-28", "2023-03-01", "day", 2)).toEqual(["2023-02-27", "2023-03-01"]);
  expect(ticks("2024-05-31", "2024-06-01", "day", 5)).toEqual(["2024-05-26", "2024-06-01"]);
});

test("each tick ends where the next one stands", () => {
  for (const unit of ["year", "month", "day", "weekday", "date"] as const) {
    const all = ticksIn({ from: day("1999-11-17"), to: day("2002-03-02") }, { unit, step: 1 });
    expect(all.slice(1).map((tick) => tick.day)).toEqual(all.slice(0, -1).map((tick) => tick.next));
  }
});

test("a scale has steps with room, and the finest of these is taken", () => {
  const at = (days: number, width: number) => {
    const { unit, step } = scaleFor(width / days);
    return `${step} ${unit}`;
  };
  expect(at(300 * 365, 1200)).toBe("50 year");
  expect(at(36 * 365, 1200)).toBe("5 year");
  expect(at(10 * 365, 1200)).toBe("1 year");
  expect(at(365, 1200)).toBe("1 month");
  expect(at(31, 1200)).toBe("2 day");
  expect(at(7, 1200)).toBe("1 weekday");
  expect(at(1, 1200)).toBe("1 date");
  expect(at(100_000 * 365, 240)).toBe("1000 year");
});

test("above months stand years, above days months, above whole dates these", () => {
  expect(majorOf({ unit: "year", step: 10 })).toBeNull();
  expect(majorOf({ unit: "month", step: 3 })).toEqual({ unit: "year", step: 1 });
  expect(majorOf({ unit: "weekday", step: 1 })).toEqual({ unit: "month", step: 1 });
  expect(majorOf({ unit: "date", step: 1 })).toEqual({ unit: "day", step: 1 });
});
