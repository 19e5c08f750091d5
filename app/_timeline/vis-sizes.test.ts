import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const library = readFileSync(
  join(import.meta.dirname, "../../node_modules/vis-timeline/esnext/esm/vis-timeline-graph2d.js"),
  "utf8",
);
const ranges = library.slice(
  library.indexOf("class RangeItem extends Item"),
  library.indexOf("class BackgroundItem extends"),
);
const methods = (name: string) =>
  new RegExp(`\\n  ${name}\\([^)]*\\) \\{\\n([\\s\\S]*?)\\n  \\}\\n`).exec(ranges)?.[1] ?? "";

test("what the library measures of a box is what is given to it instead", () => {
  expect(methods("_getDomComponentsSizes").replace(/\s+/g, " ").trim()).toBe(
    "// determine from css whether this box has overflow " +
      'this.overflow = window.getComputedStyle(this.dom.frame).overflow !== "hidden"; ' +
      'this.whiteSpace = window.getComputedStyle(this.dom.content).whiteSpace !== "nowrap"; ' +
      "return { content: { width: this.dom.content.offsetWidth, }, box: { height: this.dom.box.offsetHeight, }, };",
  );
  expect(library).toContain("ItemSet.types = {\n  background: BackgroundItem,\n  box: BoxItem,\n  range: RangeItem,");
});

test("the width of a label is asked for only where ours never stand", () => {
  const uses = ranges.match(/contentWidth|props\.content\.width/g) ?? [];
  expect(uses).toHaveLength(12);
  const auto = methods("repositionX").split("default: // 'auto'")[1] ?? "";
  expect(auto.match(/contentWidth/g)).toHaveLength(1);
});
