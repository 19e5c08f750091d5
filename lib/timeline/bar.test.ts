import fc from "fast-check";
import { expect, test } from "vitest";
import { type BoundsTuple, toBounds, toTuple } from "../when";
import { anchorOf, toBar } from "./bar";

const EVER = { from: -1_000_000, to: 1_000_000 };
const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const bar = (edtf: string, kind: "spans" | "within" = "spans", clip = EVER) =>
  toBar(toTuple(toBounds(edtf, kind)), 100, clip);

test("a known day is solid from its beginning to its end", () => {
  expect(bar("2024-05-18")).toMatchObject({
    from: day("2024-05-18"),
    to: day("2024-05-19"),
    fadeFrom: 0,
    solidFrom: 0,
    solidTo: 1,
    fadeTo: 1,
    floating: false,
  });
});

test("uncertain ends fade from the outer to the inner bound", () => {
  const drawn = bar("2024-03/2024-05");
  expect(drawn).toMatchObject({
    from: day("2024-03-01"),
    to: day("2024-06-01"),
    fadeFrom: 0,
    fadeTo: 1,
    floating: false,
  });
  expect(drawn?.solidFrom).toBeCloseTo(30 / 92);
  expect(drawn?.solidTo).toBeCloseTo(62 / 92);
});

test("a moment somewhere in a range floats evenly over all of it", () => {
  expect(bar("2021-05-04/2021-05-09", "within")).toMatchObject({
    from: day("2021-05-04"),
    to: day("2021-05-10"),
    solidFrom: 0,
    solidTo: 1,
    floating: true,
  });
});

test("an open start fades out over the reach", () => {
  const before = bar("../2016-08-11", "within");
  expect(before).toMatchObject({
    from: day("2016-08-11") - 100,
    to: day("2016-08-12"),
    floating: true,
    openStart: true,
  });
  const until = bar("../2019-06-04");
  expect(until).toMatchObject({ from: day("2019-06-04") - 100, to: day("2019-06-05"), floating: false, fadeTo: 1 });
  expect(until?.solidFrom).toBeCloseTo(100 / 101);
});

test("an open end is solid where it must have begun", () => {
  const since = bar("2019-06-04/..");
  expect(since).toMatchObject({ from: day("2019-06-04"), fadeFrom: 0, solidFrom: 0, openEnd: true, floating: false });
  expect(since?.to).toBe(day("2019-06-04") + 101);
  expect(since?.solidTo).toBeCloseTo(1 / 101);
});

test("nothing is drawn of an event without any date, or beyond the clip", () => {
  expect(toBar([null, null, null, null], 100, EVER)).toBeNull();
  expect(bar("2019-06-04", "spans", { from: day("2019-06-05"), to: day("2019-07-01") })).toBeNull();
});

test("clipping moves no stop on the axis", () => {
  const bounds = fc
    .array(fc.integer({ min: -3000, max: 3000 }), { minLength: 4, maxLength: 4 })
    .map((days) => days.sort((a, b) => a - b))
    .chain((days) => fc.tuple(...days.map((known) => fc.option(fc.constant(known)))))
    .map((days) => days as unknown as BoundsTuple);
  const clips = fc
    .tuple(fc.integer({ min: -3000, max: 3000 }), fc.nat(500))
    .map(([from, more]) => ({ from, to: from + more }));
  fc.assert(
    fc.property(bounds, clips, (four, clip) => {
      const whole = toBar(four, 100, EVER);
      const clipped = toBar(four, 100, clip);
      if (whole === null || clipped === null) return;
      for (const stop of ["fadeFrom", "solidFrom", "solidTo", "fadeTo"] as const) {
        const at = (drawn: typeof whole) => drawn.from + drawn[stop] * (drawn.to - drawn.from);
        expect(at(clipped)).toBeCloseTo(at(whole), 6);
      }
      expect(whole.solidFrom).toBeLessThanOrEqual(whole.solidTo);
    }),
  );
});

test("the anchor is the earliest known bound", () => {
  expect(anchorOf([null, 5, null, 9])).toBe(5);
  expect(anchorOf([null, null, null, null])).toBeNull();
});
