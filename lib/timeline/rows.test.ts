import fc from "fast-check";
import { expect, test } from "vitest";
import { footprintOf, type RowItem } from "./footprint";
import { layRows, type Rows } from "./rows";

const at = (id: string, from: number, more: Partial<RowItem> = {}): RowItem => ({
  id,
  from,
  to: from + 1,
  label: 100,
  salience: 1,
  within: null,
  ...more,
});

const items = fc
  .array(
    fc.record({
      from: fc.integer({ min: 0, max: 2000 }),
      length: fc.integer({ min: 1, max: 400 }),
      salience: fc.nat(9),
      parent: fc.nat(30),
    }),
    {
      maxLength: 30,
    },
  )
  .map((drawn) =>
    drawn.map(({ from, length, salience, parent }, index) =>
      at(`e${index}`, from, { to: from + length, salience, within: parent < index ? `e${parent}` : null }),
    ),
  );

test("events without room beside each other take rows by their start", () => {
  const rows = layRows([at("c", 60), at("a", 0), at("b", 30), at("d", 300)], 1, 9);
  expect([...rows.places].map(([id, { row }]) => [id, row])).toEqual([
    ["a", 0],
    ["b", 1],
    ["c", 2],
    ["d", 0],
  ]);
  expect(rows.count).toBe(3);
});

test("the order of the input does not matter", () => {
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 6 }), (drawn, most) => {
      const forwards = layRows(drawn, 2, most);
      const backwards = layRows([...drawn].reverse(), 2, most);
      expect(backwards.count).toBe(forwards.count);
      for (const [id, place] of forwards.places) expect(backwards.places.get(id)).toEqual(place);
    }),
  );
});

test("no two events on a row touch, with their marks and labels", () => {
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 6 }), (drawn, most) => {
      const { places } = layRows(drawn, 2, most);
      const seen = drawn
        .filter((item) => places.get(item.id)?.folded === null)
        .map((item) => ({
          row: places.get(item.id)?.row,
          ...footprintOf(item, 2, places.get(item.id)?.labelled ?? false),
        }))
        .sort((a, b) => (a.row ?? 0) - (b.row ?? 0) || a.from - b.from);
      for (const [index, piece] of seen.entries()) {
        const before = seen[index - 1];
        if (before && before.row === piece.row) expect(before.end).toBeLessThanOrEqual(piece.from);
      }
    }),
  );
});

test("what was placed stays, whatever is added around it", () => {
  fc.assert(
    fc.property(items, items, fc.integer({ min: 1, max: 6 }), (inside, more, most) => {
      const before = layRows(inside, 2, most);
      const outside = more.map((item) => ({
        ...item,
        id: `more-${item.id}`,
        within: item.within && `more-${item.within}`,
      }));
      const after = layRows([...inside, ...outside], 2, most, before);
      for (const [id, place] of before.places)
        expect(after.places.get(id)).toMatchObject({ row: place.row, labelled: place.labelled });
    }),
  );
});

test("meetings stand directly beneath their visit, and nothing else does", () => {
  const visit = at("visit", 0, { to: 400 });
  const rows = layRows(
    [
      visit,
      at("one", 10, { within: "visit" }),
      at("two", 50, { within: "visit" }),
      at("three", 300, { within: "visit" }),
      at("other", 200),
    ],
    1,
    9,
  );
  expect(rows.places.get("visit")).toMatchObject({ row: 0, beneath: 2 });
  expect(rows.places.get("one")).toMatchObject({ row: 1 });
  expect(rows.places.get("two")).toMatchObject({ row: 2 });
  expect(rows.places.get("three")).toMatchObject({ row: 1 });
  expect(rows.places.get("other")).toMatchObject({ row: 3 });
});

test("a visit too short to show its meetings stands for them", () => {
  const rows = layRows(
    [at("visit", 0, { to: 4 }), at("one", 1, { within: "visit" }), at("deep", 1, { within: "one" })],
    1,
    9,
  );
  expect(rows.places.get("visit")).toMatchObject({ row: 0, contains: 2, folded: null });
  expect(rows.places.get("one")).toMatchObject({ folded: "visit" });
  expect(rows.places.get("deep")).toMatchObject({ folded: "visit" });
  expect(rows.count).toBe(1);
});

test("a meeting whose visit is in no lane here stands alone, and a circle does no harm", () => {
  expect(layRows([at("one", 0, { within: "elsewhere" })], 1, 9).places.get("one")).toMatchObject({
    row: 0,
    folded: null,
  });
  const circle: Rows = layRows([at("a", 0, { within: "b" }), at("b", 0, { within: "a" })], 1, 9);
  expect(circle.places.size).toBe(2);
});

test("in a full lane the least salient events lose their labels first", () => {
  const crowd = [at("low", 0, { salience: 1 }), at("high", 25, { salience: 9 }), at("middle", 50, { salience: 5 })];
  const { places, count } = layRows(crowd, 1, 2);
  expect(count).toBe(2);
  expect(places.get("low")?.labelled).toBe(false);
  expect(places.get("high")?.labelled).toBe(true);
  expect(places.get("middle")?.labelled).toBe(true);
  // Where there is room on its row, a label costs nothing.
  expect(layRows([...crowd, at("late", 700, { salience: 0 })], 1, 2).places.get("late")?.lent).toBe(true);
});
