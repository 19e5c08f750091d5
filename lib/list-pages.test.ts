import { expect, test } from "vitest";
import { addPage, beginPages, correctPages, type KnownPages, pageOfRow, rowCount } from "./list-pages";

const page = (length: number, next: string | null) => ({ entries: Array.from({ length }), next });
const three = (): KnownPages => addPage(addPage(beginPages(null, page(100, "a")), page(100, "b")), page(40, null));

test("pages follow one another, and each row stands in one of them", () => {
  const known = three();
  expect(rowCount(known)).toBe(240);
  expect([0, 99, 100, 199, 200, 239].map((row) => pageOfRow(known, row)?.cursor)).toEqual([
    null,
    null,
    "a",
    "a",
    "b",
    "b",
  ]);
  expect(pageOfRow(known, 240)).toBeUndefined();
  expect(known.next).toBeNull();
  expect(addPage(known, page(5, null))).toBe(known);
});

test("only a list that begins with the first page knows what stands before it", () => {
  expect(beginPages(null, page(100, "a")).before).toBe(0);
  expect(beginPages("a", page(100, "b")).before).toBeNull();
});

test("a page read anew changes nothing where it ends as it did", () => {
  const known = three();
  expect(correctPages(known, "a", page(100, "b"))).toBe(known);
  expect(correctPages(known, "b", page(40, null))).toBe(known);
  expect(correctPages(known, "of another list", page(3, null))).toBe(known);
});

test("pages after one that now ends elsewhere are given up", () => {
  const changed = correctPages(three(), "a", page(100, "c"));
  expect(changed.pages.map(({ cursor }) => cursor)).toEqual([null, "a"]);
  expect(changed.next).toBe("c");
  expect(rowCount(changed)).toBe(200);
});

test("the last page may grow and shrink", () => {
  expect(rowCount(correctPages(three(), "b", page(41, null)))).toBe(241);
  expect(correctPages(three(), "b", page(100, "c")).next).toBe("c");
});
