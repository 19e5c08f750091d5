import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inFrames } from "./in-frames";

let now = 0;
let waiting: (() => void)[] = [];

beforeEach(() => {
  [now, waiting] = [0, []];
  vi.spyOn(performance, "now").mockImplementation(() => now);
  vi.stubGlobal("requestAnimationFrame", (step: () => void) => waiting.push(step));
  vi.stubGlobal("cancelAnimationFrame", (handle: number) => waiting.splice(handle - 1, 1));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Each step takes a ms. */
function* steps(count: number, done: number[]): Generator<void, string> {
  for (let step = 1; step <= count; step += 1) {
    now += 1;
    done.push(step);
    yield;
  }
  return "the end";
}

function nextFrame() {
  for (const step of waiting.splice(0)) step();
}

test("so much is done at once, and so much in each frame after that", () => {
  const done: number[] = [];
  const ends: string[] = [];
  inFrames(
    steps(7, done),
    () => 3,
    (end) => ends.push(end),
  );
  expect(done).toEqual([1, 2, 3]);
  nextFrame();
  expect(done).toEqual([1, 2, 3, 4, 5, 6]);
  expect(ends).toEqual([]);
  nextFrame();
  expect([done.length, ends, waiting.length]).toEqual([7, ["the end"], 0]);
});

test("a step that takes longer than all the time is one for each frame", () => {
  const done: number[] = [];
  inFrames(
    steps(3, done),
    () => 0.5,
    () => {},
  );
  expect(done).toEqual([1]);
  nextFrame();
  expect(done).toEqual([1, 2]);
});

test("with all the time there is it is done at once", () => {
  const ends: string[] = [];
  inFrames(
    steps(1000, []),
    () => Number.POSITIVE_INFINITY,
    (end) => ends.push(end),
  );
  expect(ends).toEqual(["the end"]);
});

test("what is stopped does not go on", () => {
  const done: number[] = [];
  const ends: string[] = [];
  const stop = inFrames(
    steps(5, done),
    () => 2,
    (end) => ends.push(end),
  );
  stop();
  nextFrame();
  expect([done, ends]).toEqual([[1, 2], []]);
});
