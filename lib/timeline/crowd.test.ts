import fc from "fast-check";
import { expect, test } from "vitest";
import { fillRows } from "./crowd";
import { footprintOf, type RowItem } from "./footprint";

const event = (id: string, from: number, salience: number, more: Partial<RowItem> = {}): RowItem => ({
  id,
  from,
  to: from + 1,
  label: 100,
  salience,
  within: null,
  ...more,
});

test("the most salient are shown, with their labels; what finds no room has no place", () => {
  const crowd = Array.from({ length: 30 }, (_, at) => event(`e${at}`, at * 12, at === 7 ? 99 : at % 5));
  const { places, count } = fillRows(crowd, 1, 1);
  expect(count).toBe(1);
  expect(places.get("e7")).toMatchObject({ row: 0, labelled: true });
  expect(places.size).toBeLessThan(30);
  expect(places.size).toBeGreaterThan(1);
});

test("what is shown stays where it was when more comes", () => {
  const before = fillRows([event("a", 0, 1), event("b", 40, 1)], 1, 2);
  const after = fillRows([event("a", 0, 1), event("b", 40, 1), event("c", 10, 50)], 1, 2, before);
  for (const id of ["a", "b"]) expect(after.places.get(id)?.row).toBe(before.places.get(id)?.row);
});

test("a visit that is taller than its lane stands for its meetings", () => {
  const visit = event("visit", 0, 5, { to: 200 });
  const meeting = event("meeting", 20, 1, { within: "visit" });
  expect(fillRows([visit, meeting], 1, 1).places.get("meeting")).toMatchObject({ folded: "visit" });
  expect(fillRows([visit, meeting], 1, 2).places.get("meeting")).toMatchObject({ folded: null, row: 1 });
});

test("nothing stands on anything else, and no row is beyond the last", () => {
  const crowds = fc.array(
    fc.record({
      from: fc.integer({ min: 0, max: 900 }),
      length: fc.integer({ min: 1, max: 300 }),
      salience: fc.integer({ min: 0, max: 9 }),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(crowds, fc.integer({ min: 1, max: 4 }), (crowd, most) => {
      const items = crowd.map(({ from, length, salience }, at) =>
        event(`e${at}`, from, salience, { to: from + length }),
      );
      const { places } = fillRows(items, 1, most);
      const taken = items.flatMap((item) => {
        const place = places.get(item.id);
        return place ? [{ ...footprintOf(item, 1, place.labelled), row: place.row }] : [];
      });
      for (const one of taken) {
        expect(one.row).toBeLessThan(most);
        const over = taken.filter((other) => other.row === one.row && other.from < one.end && one.from < other.end);
        expect(over).toHaveLength(1);
      }
    }),
  );
});
