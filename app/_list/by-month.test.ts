import { expect, test } from "vitest";
import type { ListEntry } from "@/lib/answers/list";
import { type BoundsTuple, toBounds, toTuple } from "@/lib/when";
import { byMonth } from "./by-month";

test("groups neighbours by the year and month in which they begin", () => {
  const years = byMonth([entry("2024-03-02"), entry("2024-03-10"), entry("2024-05-18"), entry("2025-01-23")]);
  expect(years.map((year) => [year.year, year.months.map((month) => [month.month, month.entries.length])])).toEqual([
    [
      2024,
      [
        [2, 2],
        [4, 1],
      ],
    ],
    [2025, [[0, 1]]],
  ]);
});

test("leaves the month open where the date does", () => {
  expect(placeOf("2025", "within")).toEqual([2025, null]);
});

test("puts a date with an open side under the bound that is known", () => {
  expect(placeOf("../2025-01-23", "within")).toEqual([2025, 0]);
  expect(placeOf("2025-02-23/..", "within")).toEqual([2025, 1]);
});

test("knows years before the common era", () => {
  expect(placeOf("-0044-03-15", "spans")).toEqual([-44, 2]);
});

test("puts what has no date at all under no year", () => {
  const [year] = byMonth([{ ...entry("2024"), bounds: [null, null, null, null] }]);
  expect(year?.year).toBeNull();
});

function placeOf(edtf: string, kind: "spans" | "within"): [number | null | undefined, number | null | undefined] {
  const [year] = byMonth([entry(edtf, kind)]);
  return [year?.year, year?.months[0]?.month];
}

function entry(edtf: string, kind: "spans" | "within" = "spans"): ListEntry {
  const bounds: BoundsTuple = toTuple(toBounds(edtf, kind));
  const words = { text: edtf, language: "en" } as const;
  return {
    id: edtf.replaceAll("/", "-"),
    title: words,
    summary: words,
    when: edtf,
    bounds,
    kind: "meeting",
    status: "held",
    level: null,
    parties: [],
    place: null,
    people: [],
    sources: 1,
  };
}
