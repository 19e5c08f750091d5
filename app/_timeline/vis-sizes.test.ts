import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const library = readFileSync(
  join(import.meta.dirname, "../../node_modules/vis-timeline/esnext/esm/vis-timeline-graph2d.js"),
  "utf8",
);
const lanes = library.slice(library.indexOf("class Group {"), library.indexOf("class BackgroundGroup extends"));
const methodOf = (type: string, name: string) =>
  new RegExp(`\\n  ${name}\\([^)]*\\) \\{\\n([\\s\\S]*?)\\n  \\}\\n`).exec(type)?.[1] ?? "";
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

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
