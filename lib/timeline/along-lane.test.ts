import { expect, test } from "vitest";
import type { Lane } from "../answers/window";
import { beyond, enterLane, footholdsOf, hasBins, isSame, nearest, stepAlong } from "./along-lane";
import { binAt } from "./bin-at";
import { itemOn } from "./item-testing";
import { laneAt, lanesInSight } from "./lanes-in-sight";
import { layPicture, type Picture } from "./picture";
import { inTime } from "./stepping";

const lane = (id: string, counts: number[]): Lane => ({
  id,
  name: { text: id, language: "en" },
  total: counts.reduce((a, b) => a + b, 0),
  counts,
});
const window = { from: 0, to: 399 };
const area = { width: 400, height: 600 };
const items = inTime([itemOn("first", 10, ["FR"]), itemOn("second", 130, ["FR", "JP"])]);
const lanes = [lane("FR", [5, 1, 0, 40]), lane("JP", [0, 1, 0, 0]), lane("NO", [0, 0, 9, 0])];
const lay = (more: { crowded?: boolean; folded?: Set<string>; lanes?: Lane[] } = {}): Picture =>
  layPicture({ lanes, items, window, crowded: true, whole: false, folded: new Set(), ...more }, window, 0, area);
const picture = lay();
const footholds = (at: number, of = picture) => {
  const drawn = of.lanes[at];
  return drawn ? footholdsOf(of, drawn, items) : [];
};

test("a lane is walked through its bins and events in the order of time", () => {
  const stops = footholds(0).map(({ stop }) => stop);
  expect(stops).toEqual([
    { lane: "FR", days: { from: 0, to: 99 }, count: 5 },
    { event: "first", lane: "FR" },
    { event: "second", lane: "FR" },
    { lane: "FR", days: { from: 300, to: 399 }, count: 40 },
  ]);
  const walked = [footholds(0)[0]];
  for (let step = 0; step < 3; step += 1) {
    const last = walked.at(-1);
    const next = last && stepAlong(footholds(0), last, 1);
    walked.push(footholds(0).find(({ stop }) => next && isSame(stop, next)));
  }
  expect(walked.map((one) => one?.stop)).toEqual(stops);
  expect(footholds(1).map(({ stop }) => stop)).toEqual([{ event: "second", lane: "JP" }]);
});

test("where the bin stood on is cut anew, the walk goes on by its day", () => {
  const gone = { stop: { lane: "FR", days: { from: 96, to: 127 }, count: 2 }, day: 96 };
  expect(stepAlong(footholds(0), gone, 1)).toEqual({ event: "second", lane: "FR" });
  expect(stepAlong(footholds(0), gone, -1)).toEqual({ event: "first", lane: "FR" });
});

test("a lane is entered where one looks, crossed to at the nearest day, and left at its ends", () => {
  expect(enterLane(footholds(0), 1, { from: 100, to: 399 })).toEqual({ event: "second", lane: "FR" });
  expect(enterLane(footholds(0), -1, { from: 9000, to: 9999 })).toMatchObject({ count: 40 });
  expect(nearest(footholds(2), 10)).toMatchObject({ lane: "NO", count: 9 });
  expect(beyond(footholds(0), 130, 1)).toMatchObject({ count: 40 });
  expect(beyond(footholds(0), 0, -1)).toBeNull();
});

test("a set that is drawn event by event has no bins, but for lanes that are folded", () => {
  expect(hasBins(picture)).toBe(true);
  expect(hasBins(lay({ crowded: false }))).toBe(false);
  const folded = lay({ crowded: false, folded: new Set(["FR"]) });
  expect(folded.lanes.map(({ rest }) => rest)).toEqual([[5, 1, 0, 40], [], []]);
  expect(folded.drawn.map(({ key }) => key)).toEqual(["JP/second"]);
});

test("a pointer means the bar under it, a finger the nearest one", () => {
  const bottom = (picture.lanes[0]?.height ?? 0) - 2;
  const spot = { day: 350, y: bottom, perPixel: 1, finger: false };
  expect(binAt(picture, spot)).toEqual({ lane: "FR", days: { from: 300, to: 399 }, count: 40 });
  expect(binAt(picture, { ...spot, day: 250 })).toBeNull();
  expect(binAt(picture, { ...spot, day: 50, y: 1 })).toBeNull();
  expect(binAt(picture, { ...spot, day: 295, finger: true })).toMatchObject({ count: 40 });
  expect(binAt(picture, { ...spot, day: 50, y: bottom - 14, finger: true })).toMatchObject({ count: 5 });
  expect(binAt(picture, { ...spot, day: 50, y: 1, finger: true })).toBeNull();
  expect(binAt(picture, { ...spot, y: 9999 })).toBeNull();
});

test("lanes have the same height wherever one looks, and only those scrolled to are drawn", () => {
  const many = Array.from({ length: 400 }, (_, at) => lane(`L${at}`, [400 - at, 0, 0, 1]));
  const all = lay({ lanes: many });
  expect(all.height).toBe(all.lanes.reduce((sum, { height }) => sum + height, 0));
  const { lanes: seen, above, below } = lanesInSight(all, 9000, 600);
  expect(seen.length).toBeLessThan(40);
  expect(above + below + seen.reduce((sum, { height }) => sum + height, 0)).toBe(all.height);
  expect(above).toBeLessThan(9000);
  expect(all.height - below).toBeGreaterThan(9600);
  expect(laneAt(all, above + 1)).toBe(seen[0]);
  expect(lanesInSight(lay({ lanes: [] }), 0, 600)).toEqual({ lanes: [], above: 0, below: 0 });
});
