import { expect, test } from "vitest";
import { setRow, spanOf } from "./text";

const TEMPLATE = "{no}. {guest} ({state}): {from} – {to}\n{what}";

function set(cells: Record<string, string>, template = TEMPLATE) {
  return setRow(template, (column) => cells[column] ?? "");
}

test("cells are set with the signs between them, and found by code points", () => {
  const { text, spans } = set({ no: "1", guest: "A 🕊 B", state: "Norway", from: "1901", to: "1902", what: "Talks." });
  expect(text).toBe("1. A 🕊 B (Norway): 1901 – 1902\nTalks.");
  for (const [column, cell] of [
    ["guest", "A 🕊 B"],
    ["to", "1902"],
    ["what", "Talks."],
  ] as const) {
    expect(
      Array.from(text)
        .slice(...(spans.get(column) ?? []))
        .join(""),
    ).toBe(cell);
  }
  const range = spanOf(spans, ["to", "from"]);
  expect(
    range &&
      Array.from(text)
        .slice(...range)
        .join(""),
  ).toBe("1901 – 1902");
  expect(spanOf(spans, ["nothing"])).toBeNull();
});

test.each([
  [{ no: "1", guest: "A", from: "1901", what: "Talks." }, "1. A: 1901\nTalks."],
  [{ guest: "A", state: "Norway" }, "A (Norway)"],
  [{ what: "Talks." }, "Talks."],
  [{ no: "1" }, "1"],
  [{}, ""],
])("an empty cell leaves no sign behind: %j", (cells, expected) => {
  expect(set(cells).text).toBe(expected);
});
