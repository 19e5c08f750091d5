import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Comparable, nearEvents } from "./near-events";
import { toBounds, toTuple } from "./when";

const bounds = (edtf: string) => toTuple(toBounds(edtf, "within"));
const event = (overrides: Partial<Comparable> & { id: string }): Comparable => ({
  title: { en: "A. Sovann receives Ambassador B. Larsen" },
  kind: "meeting",
  bounds: bounds("2019-06-04"),
  parties: ["KH", "NO"],
  people: ["a-sovann", "b-larsen"],
  apart: [],
  ...overrides,
});
const one = event({ id: "one" });

test("the same meeting told twice is found, with what is alike", () => {
  const again = event({ id: "again", title: { en: "Ambassador B. Larsen meets A. Sovann" } });
  expect(nearEvents([one, again])).toEqual([
    { one: "again", other: "one", score: expect.any(Number), reasons: ["when", "parties", "people", "title", "kind"] },
  ]);
});

test("a date known less well does not hide a double", () => {
  const vague = event({ id: "vague", bounds: bounds("2019-06") });
  const open = event({ id: "open", bounds: bounds("../2020") });
  expect(nearEvents([one, vague]).map((pair) => pair.reasons)).toEqual([["parties", "people", "title", "kind"]]);
  expect(nearEvents([one, open])).toHaveLength(1);
});

test.each<[string, Partial<Comparable>]>([
  ["another day", { bounds: bounds("2019-06-05") }],
  ["no party shared", { parties: ["FR", "JP"] }],
  ["its own visit", { apart: ["one"] }],
  ["other people and words", { people: ["c-berg"], title: { en: "Trade delegation opens office" } }],
  ["an unknown date", { bounds: [null, null, null, null] }],
])("%s: no double", (_, overrides) => {
  expect(nearEvents([one, event({ id: "other", ...overrides })])).toEqual([]);
});

test("what lies a few days apart is compared where that is asked for", () => {
  const next = event({ id: "next", bounds: bounds("2019-06-06") });
  expect(nearEvents([one, next], { gap: 1 })).toEqual([]);
  expect(nearEvents([one, next], { gap: 2 })).toMatchObject([{ one: "next", other: "one" }]);
});

test("a crowd of alike events is not compared each with each", () => {
  const crowd = Array.from({ length: 1000 }, (_, at) => event({ id: `e${at}` }));
  expect(nearEvents(crowd).length).toBeLessThanOrEqual(300 * 1000);
});

test("the order of the events does not matter, each pair is named once, and scores lie between 0 and 1", () => {
  const day = fc.integer({ min: 0, max: 20 });
  const any = fc.record({
    people: fc.subarray(["a", "b", "c"]),
    parties: fc.subarray(["KH", "NO", "FR"]),
    bounds: fc.tuple(day, day, day, day).map((days) => days.sort((x, y) => x - y)),
    kind: fc.constantFrom("meeting" as const, "call" as const),
  });
  const many = fc
    .array(any, { maxLength: 8 })
    .map((list) => list.map((overrides, at) => event({ id: `e${at}`, ...overrides } as Comparable)));
  fc.assert(
    fc.property(many, (events) => {
      const pairs = nearEvents(events, { least: 0 });
      expect(nearEvents([...events].reverse(), { least: 0 })).toEqual(pairs);
      expect(new Set(pairs.map((pair) => `${pair.one} ${pair.other}`)).size).toBe(pairs.length);
      for (const { score } of pairs) expect(score >= 0 && score <= 1).toBe(true);
    }),
  );
});
