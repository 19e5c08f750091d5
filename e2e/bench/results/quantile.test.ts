import { expect, test } from "vitest";
import { median, most, quantile } from "./quantile";

test("a quantile is the value at its rank, whatever the order", () => {
  const list = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect([0, 0.5, 0.95, 0.99, 1].map((share) => quantile(list, share))).toEqual([1, 50, 95, 99, 100]);
});

test("of few values it is one of them", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([1, 9])).toBe(1);
  expect(quantile([7], 0.95)).toBe(7);
  expect(quantile([1, 2, 3], 0.95)).toBe(3);
});

test("of nothing there is none", () => {
  expect(() => quantile([], 0.5)).toThrow("nothing");
});

test("the most of a list longer than a call may have arguments", () => {
  expect(most(Array.from({ length: 500_000 }, (_, at) => at % 1000))).toBe(999);
  expect(most([])).toBe(0);
});
