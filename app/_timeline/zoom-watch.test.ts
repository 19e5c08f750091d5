import { beforeEach, expect, test, vi } from "vitest";
import { ZoomWatch } from "./zoom-watch";

const seen: string[] = [];
let watch: ZoomWatch;

beforeEach(() => {
  vi.useFakeTimers();
  seen.length = 0;
  watch = new ZoomWatch(
    { from: 0, to: 100 },
    ({ from, to }, settled) => seen.push(`${from}..${to}${settled ? " settled" : ""}`),
    (zooming) => seen.push(zooming ? "zoom" : "rest"),
  );
});

test("a movement that keeps the scale is passed on at once", () => {
  watch.see({ from: 1, to: 101 }, false);
  watch.see({ from: 2, to: 102.000001 }, true);
  expect(seen).toEqual(["1..101", "2..102.000001 settled"]);
});

test("a zoom is told once it rests, and only where it came to", () => {
  watch.see({ from: 0, to: 90 }, false);
  vi.advanceTimersByTime(100);
  watch.see({ from: 0, to: 80 }, true);
  vi.advanceTimersByTime(100);
  watch.see({ from: 5, to: 85 }, true);
  expect(seen).toEqual(["zoom"]);
  vi.advanceTimersByTime(150);
  expect(seen).toEqual(["zoom", "rest", "5..85 settled"]);
  watch.see({ from: 6, to: 86 }, true);
  expect(seen.at(-1)).toBe("6..86 settled");
});

test("nothing is told of a timeline that is gone", () => {
  watch.see({ from: 0, to: 90 }, false);
  watch.stop();
  vi.advanceTimersByTime(1000);
  expect(seen).toEqual(["zoom"]);
});
