import { expect, test } from "vitest";
import { toIsoDay } from "./day";
import { drawnReach } from "./drawn";
import { toBounds } from "./when";

test.each([
  ["2024-05-18", "spans", "2024-05-18", "2024-05-18"],
  ["2022-11", "within", "2022-11-01", "2022-11-30"],
  ["2024-03/2024-05", "spans", "2024-03-01", "2024-05-31"],
  ["../2025-01-23", "within", "2024-01-24", "2025-01-23"],
  ["../2025-01", "spans", "2024-01-02", "2025-01-31"],
  ["2025-01-23/..", "within", "2025-01-23", "2026-01-23"],
  ["2025-01/..", "spans", "2025-01-01", "2026-01-31"],
] as const)("%s (%s) is drawn from %s to %s", (text, kind, from, to) => {
  const reach = drawnReach(toBounds(text, kind));
  expect([toIsoDay(reach.from), toIsoDay(reach.to)]).toEqual([from, to]);
});

test("a date open on both sides cannot be drawn", () => {
  expect(() => drawnReach(toBounds("../..", "spans"))).toThrow(RangeError);
});
