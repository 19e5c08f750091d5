import { expect, test } from "vitest";
import type { Lane } from "../answers/window";
import { itemOn } from "./item-testing";
import { firstStop, inTime, lastStop, stepInTime, stepLane } from "./stepping";

const lane = (id: string): Lane => ({ id, name: { text: id, language: "en" }, total: 1, counts: [] });

const items = inTime([
  itemOn("c", 30, ["FR", "EU"]),
  itemOn("a", 10, ["JP"]),
  itemOn("b", 20, ["FR"]),
  itemOn("never", null, ["FR"]),
]);
const lanes = [lane("FR"), lane("none"), lane("JP"), lane("EU")];
const everything = { from: 0, to: 99 };

test("events are in the order of time; one without any date is not among them", () => {
  expect(items.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  expect(firstStop(items)).toEqual({ event: "a", lane: "JP" });
  expect(lastStop(items)).toEqual({ event: "c", lane: "FR" });
});

test("the first step goes to what is seen", () => {
  expect(stepInTime(items, null, 1, { from: 15, to: 40 })).toEqual({ event: "b", lane: "FR" });
  expect(stepInTime(items, null, -1, { from: 0, to: 25 })).toEqual({ event: "b", lane: "FR" });
  expect(stepInTime(items, null, 1, { from: 500, to: 600 })).toEqual({ event: "a", lane: "JP" });
});

test("steps in time keep the lane where they can, and end at the ends", () => {
  expect(stepInTime(items, { event: "b", lane: "FR" }, 1, everything)).toEqual({ event: "c", lane: "FR" });
  expect(stepInTime(items, { event: "a", lane: "JP" }, 1, everything)).toEqual({ event: "b", lane: "FR" });
  expect(stepInTime(items, { event: "c", lane: "EU" }, 1, everything)).toBeNull();
});

test("steps between lanes go to the event nearest in time and skip empty lanes", () => {
  expect(stepLane(items, lanes, { event: "c", lane: "FR" }, 1)).toEqual({ event: "a", lane: "JP" });
  expect(stepLane(items, lanes, { event: "a", lane: "JP" }, 1)).toEqual({ event: "c", lane: "EU" });
  expect(stepLane(items, lanes, { event: "a", lane: "JP" }, -1)).toEqual({ event: "b", lane: "FR" });
  expect(stepLane(items, lanes, { event: "b", lane: "FR" }, -1)).toBeNull();
});
