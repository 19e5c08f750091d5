import { expect, test } from "vitest";
import type { Days, Lane, TimelineItem } from "../answers/window";
import { toDay } from "../day";
import { type BoundsTuple, toBounds, toTuple } from "../when";
import { rungOf, snapWindow } from "./ladder";
import { ROW } from "./lane-heights";
import { layPicture, type Picture, type Sight } from "./picture";

const item = (id: string, edtf: string, more: Partial<TimelineItem> = {}): TimelineItem => ({
  id,
  title: { text: `A title for ${id}`, language: "en" },
  when: "",
  bounds: toTuple(toBounds(edtf, "spans")),
  kind: "meeting",
  status: "held",
  within: null,
  lanes: ["FR"],
  salience: 1,
  ...more,
});
const lane = (id: string): Lane => ({ id, name: { text: id, language: "en" }, total: 1, counts: [] });
const days = (from: string, to: string) => ({ from: toDay(from, "first") ?? 0, to: toDay(to, "last") ?? 0 });
const lay = (lanes: Lane[], items: TimelineItem[], window: Days, before?: Picture, more: Partial<Sight> = {}) => {
  const tiles = snapWindow(window, area.width);
  const sight = { lanes, items, window: tiles, crowded: false, whole: true, folded: new Set<string>(), ...more };
  return layPicture(sight, tiles, rungOf(window, area.width), area, before);
};
const area = { width: 1000, height: 600 };

test("every event is drawn in each of its lanes, with its whole label in its box", () => {
  const both = item("both", "2023-05-04", { lanes: ["FR", "EU"] });
  const { drawn } = lay([lane("FR"), lane("EU")], [both], days("2023", "2023"));
  expect(drawn.map(({ key }) => key)).toEqual(["FR/both", "EU/both"]);
  expect(drawn[0]?.to).toBeGreaterThan((drawn[0]?.bar.to ?? 0) + 50);
});

test("rows hold while panning and zooming on a rung, whatever leaves the picture", () => {
  const crowd = ["2023-01-03", "2023-01-20", "2023-02-04", "2023-03-01/2023-06", "2023-06-11", "2023-08-30"].map(
    (when, index) => item(`e${index}`, when),
  );
  const first = lay([lane("FR")], crowd, days("2023-01", "2023-12"));
  const panned = lay([lane("FR")], crowd.slice(2), days("2023-02", "2023-11"), first);
  expect(panned.rung).toBe(first.rung);
  for (const drawn of panned.drawn) {
    expect(drawn.place.row).toBe(first.drawn.find(({ key }) => key === drawn.key)?.place.row);
  }
});

test("lanes give up labels before they grow beyond the area", () => {
  const crowd = Array.from({ length: 40 }, (_, index) =>
    item(`e${index}`, `20${13 + (index % 10)}-05-04`, { salience: index }),
  );
  const few = lay([lane("FR")], crowd.slice(0, 3), days("2013", "2023"));
  expect(few.drawn.every(({ place }) => place.labelled)).toBe(true);
  const many = lay([lane("FR")], crowd, days("2013", "2023"));
  expect(many.drawn.filter(({ place }) => place.labelled || place.lent).length).toBeLessThan(40);
  expect(many.drawn).toHaveLength(40);
});

test("lanes share spare height evenly, and tops are rows", () => {
  const { lanes, drawn } = lay([lane("FR"), lane("JP")], [item("a", "2023-05-04")], days("2023", "2023"));
  expect(lanes[0]?.height).toBe(lanes[1]?.height);
  expect(drawn[0]?.top).toBeLessThan(ROW);
});

test("a box never reaches far beyond the window, and its bar keeps its place", () => {
  const long: BoundsTuple = [-100_000, -100_000, 100_000, 100_000];
  const { drawn } = lay([lane("FR")], [item("long", "2023", { bounds: long })], days("2023-05-01", "2023-05-02"));
  expect((drawn[0]?.to ?? 0) - (drawn[0]?.from ?? 0)).toBeLessThan(60);
  expect(drawn[0]?.roomy).toBe(true);
});

test("in a crowded set, a lane keeps its height, and what has no room in it is left to its bins", () => {
  const crowd = Array.from({ length: 200 }, (_, index) =>
    item(`e${index}`, `${2000 + (index % 20)}-05`, { salience: index }),
  );
  const counts = Array.from({ length: 16 }, () => 40);
  const france = { ...lane("FR"), total: 2000, counts };
  const dense = lay([france], crowd, days("2000", "2020"), undefined, { crowded: true, whole: false });
  const few = lay([france], crowd.slice(0, 9), days("2000", "2020"), undefined, { crowded: true, whole: false });
  expect(few.lanes[0]?.height).toBe(dense.lanes[0]?.height);
  expect(dense.drawn.length).toBeLessThan(200);
  expect(dense.lanes[0]?.rest.some((count) => count > 0)).toBe(true);
});

test("where all of a crowded set's window is known and has room, all of it is drawn", () => {
  const some = Array.from({ length: 24 }, (_, index) =>
    item(`e${index}`, `2010-${String(1 + (index % 12)).padStart(2, "0")}-0${1 + (index % 9)}`),
  );
  const tiles = snapWindow(days("2010", "2010"), area.width);
  const size = (tiles.to - tiles.from + 1) / 16;
  const counts = Array.from(
    { length: 16 },
    (_, at) => some.filter(({ bounds: [day] }) => Math.floor(((day ?? 0) - tiles.from) / size) === at).length,
  );
  const { lanes, drawn } = lay([{ ...lane("FR"), total: 24, counts }], some, days("2010", "2010"), undefined, {
    crowded: true,
  });
  expect(drawn).toHaveLength(24);
  expect(lanes[0]?.rest.every((count) => count === 0)).toBe(true);
});
