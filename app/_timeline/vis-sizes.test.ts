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
const lanes = library.slice(library.indexOf("class Group {"), library.indexOf("class BackgroundGroup extends"));
const methodOf = (type: string, name: string) =>
  new RegExp(`\\n  ${name}\\([^)]*\\) \\{\\n([\\s\\S]*?)\\n  \\}\\n`).exec(type)?.[1] ?? "";
const methods = (name: string) => methodOf(ranges, name);
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

test("what the library measures of a box is what is given to it instead", () => {
  expect(oneLine(methods("_getDomComponentsSizes"))).toBe(
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

test("what the library measures of a lane is what is given to it instead", () => {
  expect(oneLine(methodOf(lanes, "_calculateGroupSizeAndPosition"))).toBe(
    "const { offsetTop, offsetLeft, offsetWidth } = this.dom.foreground; " +
      "this.top = offsetTop; this.right = offsetLeft; this.width = offsetWidth;",
  );
  expect(oneLine(methodOf(lanes, "_didResize"))).toBe(
    'resized = availableUtils.updateProperty(this, "height", height) || resized; // recalculate size of label ' +
      "const labelWidth = this.dom.inner.clientWidth; const labelHeight = this.dom.inner.clientHeight; " +
      'resized = availableUtils.updateProperty(this.props.label, "width", labelWidth) || resized; ' +
      'resized = availableUtils.updateProperty(this.props.label, "height", labelHeight) || resized; return resized;',
  );
  expect(oneLine(methodOf(lanes, "_didMarkerHeightChange"))).toContain(
    "const markerHeight = this.dom.marker.clientHeight;",
  );
  expect(library).not.toMatch(/getLabelWidth\(\)(?! \{)/);
});

test("where the library puts a box is where it stands on the ground", () => {
  const place = oneLine(methods("repositionX"));
  for (const step of [
    "let start = this.conversion.toScreen(this.data.start); let end = this.conversion.toScreen(this.data.end);",
    "const boxWidth = Math.max(Math.round((end - start) * 1000) / 1000, 1);",
    "this.dom.box.style.transform = `translateX(",
    "this.dom.box.style.width = `",
    'case "left": this.dom.content.style.transform = "translateX(0)";',
    "if (start < 0) { contentStartPosition = -start; } else { contentStartPosition = 0; }",
  ]) {
    expect(place).toContain(step);
  }
  expect(place.match(/this\.[a-z]+ = /g)).toHaveLength(7);
});
