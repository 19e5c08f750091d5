import { expect, test } from "vitest";
import { fitPaneWidth, PANE_WIDTH, paneWidthAfterKey, usualPaneWidth } from "./pane-width";

test.each([
  [400, 1440, 400],
  [100, 1440, PANE_WIDTH.least],
  [9000, 2560, PANE_WIDTH.most],
  [700, 1000, 600],
  [Number.NaN, 1440, PANE_WIDTH.usual],
  [500, 400, PANE_WIDTH.least],
])("a column of %s px on a page of %s px becomes %s px wide", (wanted, page, width) => {
  expect(fitPaneWidth(wanted, page)).toBe(width);
});

test("arrow keys move the edge the way they point; other keys leave it", () => {
  expect(paneWidthAfterKey("ArrowLeft", 400)).toBeGreaterThan(400);
  expect(paneWidthAfterKey("ArrowRight", 400)).toBeLessThan(400);
  expect(paneWidthAfterKey("Home", 400)).toBe(PANE_WIDTH.least);
  expect(paneWidthAfterKey("End", 400)).toBe(PANE_WIDTH.most);
  expect(paneWidthAfterKey("a", 400)).toBeNull();
});

test("nobody having chosen, a small page keeps more for itself", () => {
  expect([2560, 1440, 900, 768].map(usualPaneWidth)).toEqual([416, 416, 378, 323]);
});
