import * as fc from "fast-check";
import { expect, test } from "vitest";
import { toDay, toIsoDay } from "./day";
import { type Bounds, certainlyIn, parseEdtf, possiblyIn, toBounds, toTuple } from "./when";

const iso = (day: number | null) => (day === null ? null : toIsoDay(day));
const boundsOf = (text: string, kind: "spans" | "within") => toTuple(toBounds(text, kind)).map(iso);

test.each([
  ["2024-05-18", ["2024-05-18", "2024-05-18", "2024-05-18", "2024-05-18"]],
  ["2022-11", ["2022-11-01", "2022-11-01", "2022-11-30", "2022-11-30"]],
  ["2024-03-02/2024-03-10", ["2024-03-02", "2024-03-02", "2024-03-10", "2024-03-10"]],
  ["2024?-03-02/2024?-03-10", ["2024-03-02", "2024-03-02", "2024-03-10", "2024-03-10"]],
  ["2024-03/2024-05", ["2024-03-01", "2024-03-31", "2024-05-01", "2024-05-31"]],
  ["2024-03-XX/2024-05", ["2024-03-01", "2024-03-31", "2024-05-01", "2024-05-31"]],
  ["2025-01-23/..", ["2025-01-23", "2025-01-23", null, null]],
  ["../2025-01", [null, null, "2025-01-01", "2025-01-31"]],
  ["/2025", [null, null, "2025-01-01", "2025-12-31"]],
  ["[2023-03-12,2023-03-13]", ["2023-03-12", "2023-03-13", "2023-03-12", "2023-03-13"]],
  ["[2024-03-01..2024-03-05]", ["2024-03-01", "2024-03-05", "2024-03-01", "2024-03-05"]],
  ["[2024-03-01,2024-03-10..2024-03-12]", ["2024-03-01", "2024-03-12", "2024-03-01", "2024-03-12"]],
  ["[..2024-03]", [null, "2024-03-31", null, "2024-03-31"]],
  ["{2024-03,2024-05}", ["2024-03-01", "2024-03-01", "2024-05-31", "2024-05-31"]],
  ["202X", ["2020-01-01", "2020-01-01", "2029-12-31", "2029-12-31"]],
  ["2024-21", ["2024-03-01", "2024-03-01", "2024-05-31", "2024-05-31"]],
  ["2023-24", ["2023-12-01", "2023-12-01", "2024-02-29", "2024-02-29"]],
  ["2024-33", ["2024-01-01", "2024-01-01", "2024-03-31", "2024-03-31"]],
  ["-0044-03-15", ["-0044-03-15", "-0044-03-15", "-0044-03-15", "-0044-03-15"]],
])("%s, lasting the whole range, has four bounds", (text, expected) => {
  expect(boundsOf(text, "spans")).toEqual(expected);
});

test.each([
  ["2022-11", ["2022-11-01", "2022-11-30", "2022-11-01", "2022-11-30"]],
  ["../2025-01-23", [null, "2025-01-23", null, "2025-01-23"]],
  ["2025-01-23/..", ["2025-01-23", null, "2025-01-23", null]],
  ["2024-03/2024-05", ["2024-03-01", "2024-05-31", "2024-03-01", "2024-05-31"]],
])("%s, a moment somewhere in it, has four bounds", (text, expected) => {
  expect(boundsOf(text, "within")).toEqual(expected);
});

test.each([
  "",
  "yesterday",
  "2024-02-30",
  "2024-13",
  "20240301",
  "123456",
  "2024-5-1",
  "2024-05-01T10:00:00",
  "2024/2023",
])("%j is refused with a sentence", (text) => {
  const parsed = parseEdtf(text);
  expect(parsed).toMatchObject({ ok: false, error: { code: "invalid", message: expect.stringMatching(/\.$/) } });
  expect(() => toBounds(text, "spans")).toThrow();
});

test("a date of any length is refused before the library sees it", () => {
  expect(parseEdtf(`[${"2024-01-01,".repeat(1000)}2024-01-01]`).ok).toBe(false);
});

const day = fc.integer({ min: -700_000, max: 2_900_000 });
const date = day.map(toIsoDay).chain((text) => fc.constantFrom(text, text.slice(0, -3), text.slice(0, -6)));
const range = fc
  .tuple(day, fc.integer({ min: 1, max: 5000 }))
  .map(([from, length]) => `${toIsoDay(from)}/${toIsoDay(from + length)}`);
const open = date.chain((text) => fc.constantFrom(`../${text}`, `${text}/..`, `[..${text}]`));

test("bounds are ordered: a start before its end, the earliest before the latest", () => {
  fc.assert(
    fc.property(fc.oneof(date, range, open), fc.constantFrom("spans" as const, "within" as const), (text, kind) => {
      const [es, ls, ee, le] = toTuple(toBounds(text, kind));
      for (const [a, b] of [
        [es, ls],
        [ee, le],
        [es, ee],
        [ls, le],
        [es, le],
      ] as const) {
        if (a != null && b != null) expect(a).toBeLessThanOrEqual(b);
      }
    }),
  );
});

test("a day and its text are two forms of the same thing", () => {
  fc.assert(
    fc.property(day, (number) => {
      expect(toDay(toIsoDay(number), "first")).toBe(number);
      expect(toDay(toIsoDay(number), "last")).toBe(number);
    }),
  );
  expect(toIsoDay(0)).toBe("1970-01-01");
});

test.each([
  ["2024", "2024-01-01", "2024-12-31"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["0000", "0000-01-01", "0000-12-31"],
])("%s has a first and a last day", (text, first, last) => {
  expect([iso(toDay(text, "first")), iso(toDay(text, "last"))]).toEqual([first, last]);
});

test.each(["2024-00", "2024-13", "2023-02-29", "24", "2024-1-1", "2024-01-01T00", " 2024", "٢٠٢٤"])(
  "%j is no day",
  (text) => {
    expect(toDay(text, "first")).toBeNull();
  },
);

const bounds = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 4 }).map((days): Bounds => {
  const [earliestStart, a, b, latestEnd] = days.sort((x, y) => x - y) as [number, number, number, number];
  return { earliestStart, latestStart: a, earliestEnd: b, latestEnd };
});

test("certainly and possibly in a range are what every and some reading of the bounds say", () => {
  fc.assert(
    fc.property(bounds, fc.integer({ min: 0, max: 40 }), fc.nat(20), (event, from, length) => {
      const to = from + length;
      const readings: boolean[] = [];
      for (let start = event.earliestStart ?? 0; start <= (event.latestStart ?? 0); start += 1) {
        for (let end = event.earliestEnd ?? 0; end <= (event.latestEnd ?? 0); end += 1) {
          readings.push(start <= to && end >= from);
        }
      }
      expect(certainlyIn(event, from, to)).toBe(readings.every(Boolean));
      expect(possiblyIn(event, from, to)).toBe(readings.some(Boolean));
    }),
  );
});

test.each([
  ["../2025-01-23", "within", null, "2025-12-31", true, true],
  ["../2025-01-23", "within", "2024-01-01", null, false, true],
  ["../2025-01-23", "within", "2025-01-24", null, false, false],
  ["2025-01-23/..", "spans", "2025-01-01", "2025-02-01", true, true],
  ["2025-01-23/..", "spans", "2030-01-01", null, false, true],
] as const)("%s (%s) in %s to %s: certainly %s, possibly %s", (text, kind, from, to, certain, possible) => {
  const at = (edge: string | null) => (edge === null ? null : toDay(edge, "first"));
  const event = toBounds(text, kind);
  expect([certainlyIn(event, at(from), at(to)), possiblyIn(event, at(from), at(to))]).toEqual([certain, possible]);
});
