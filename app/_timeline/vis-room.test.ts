import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const library = readFileSync(
  join(import.meta.dirname, "../../node_modules/vis-timeline/esnext/esm/vis-timeline-graph2d.js"),
  "utf8",
);

test("where another time is seen the library itself does nothing but draw anew", () => {
  const [, body] = /\.on\("rangechange", \(\) => \{([\s\S]*?)\n {4}\}\);/.exec(library) ?? [];
  const code = body
    ?.replace(/\/\/.*/g, "")
    .replace(/\s+/g, " ")
    .trim();
  expect(code).toBe("if (this.initialDrawDone === true) { this._redraw(); }");
  expect(library.match(/\.on\(\s*"rangechange"/g)).toHaveLength(1);
});
