import * as fc from "fast-check";
import { expect, test } from "vitest";
import { CodePoints, normaliseText, toCodePoint } from "./text";

test("line ends become LF and characters are composed; nothing else changes", () => {
  expect(normaliseText("a\r\nb\rc\n")).toBe("a\nb\nc\n");
  expect(normaliseText("Yae\u0308l")).toBe("Yaël");
  const kept = "\ufeffno\u00a0break “quotes” \u200b ENENO  two spaces\t\n";
  expect(normaliseText(kept)).toBe(kept);
});

test("a normalised text stays as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const once = normaliseText(text);
      expect(normaliseText(once)).toBe(once);
    }),
  );
});

test("characters outside the basic plane count as one", () => {
  const points = new CodePoints("a🕊b");
  expect(points.length).toBe(3);
  expect(points.slice(1, 2)).toBe("🕊");
  expect(points.slice(-5, 2)).toBe("a🕊");
  expect(points.slice(2, 99)).toBe("b");
  expect([0, 1, 3, 4].map((unit) => toCodePoint("a🕊b", unit))).toEqual([0, 1, 2, 3]);
});

test("code points before a UTF-16 index are those of the text up to it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), (before, after) => {
      expect(toCodePoint(before + after, before.length)).toBe(Array.from(before).length);
    }),
  );
});
