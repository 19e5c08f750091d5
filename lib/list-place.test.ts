import { expect, test } from "vitest";
import { type ListPlace, readPlace } from "./list-place";

const place: ListPlace = {
  set: "{}",
  known: { before: 0, pages: [{ cursor: null, first: 0, length: 100 }], next: "a" },
  spot: { event: "talks", top: 12.5 },
  focus: "talks",
};

test("a place is read as it was kept", () => {
  expect(readPlace(structuredClone(place))).toEqual(place);
  expect(readPlace({ ...place, spot: null, focus: null })).toEqual({ ...place, spot: null, focus: null });
});

test.each([
  null,
  undefined,
  "text",
  {},
  { ...place, set: 1 },
  { ...place, known: null },
  { ...place, known: { ...place.known, pages: [] } },
  { ...place, known: { ...place.known, pages: [{ cursor: 1, first: 0, length: 1 }] } },
  { ...place, known: { ...place.known, pages: [{ cursor: null, first: -1, length: 1 }] } },
  { ...place, known: { ...place.known, next: 5 } },
  { ...place, known: { ...place.known, before: "0" } },
])("%j is no place", (kept) => {
  expect(readPlace(kept)).toBeNull();
});

test("a spot that is none is left out", () => {
  expect(readPlace({ ...place, spot: { event: "talks", top: "12" }, focus: 3 })).toEqual({
    ...place,
    spot: null,
    focus: null,
  });
});
