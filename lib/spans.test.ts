import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Span } from "./evidence";
import { joined, overlap, without } from "./spans";

const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);
const points = (spans: Span[]) => {
  const set = new Set<number>();
  for (const [start, end] of spans) for (let at = start; at < end; at += 1) set.add(at);
  return [...set].sort((a, b) => a - b);
};

test("stretches that overlap or touch become one, in order", () => {
  expect(
    joined([
      [5, 7],
      [0, 2],
      [2, 3],
      [6, 9],
      [4, 4],
    ]),
  ).toEqual([
    [0, 3],
    [5, 9],
  ]);
});

test("a part taken out leaves what is before and after it", () => {
  expect(without([[0, 10]], [3, 5])).toEqual([
    [0, 3],
    [5, 10],
  ]);
  expect(without([[0, 10]], [0, 10])).toEqual([]);
  expect(without([[0, 3]], [5, 9])).toEqual([[0, 3]]);
});

test("joining keeps every point and taking out removes just those asked for", () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), span, (spans, hole) => {
      expect(points(joined(spans))).toEqual(points(spans));
      expect(points(without(spans, hole))).toEqual(points(spans).filter((at) => at < hole[0] || at >= hole[1]));
    }),
  );
});

test("stretches that only touch do not overlap", () => {
  expect([overlap([0, 2], [2, 4]), overlap([0, 3], [2, 4]), overlap([3, 4], [0, 9])]).toEqual([false, true, true]);
});
