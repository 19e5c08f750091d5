import * as fc from "fast-check";
import { expect, test } from "vitest";
import { CodePoints } from "../text";
import { linesAt, markedAt } from "./selected-lines";

const TEXT = "Menu 🕊 one\n\nThe report.\nComments\n";
const shown = (from: number, to: number) => {
  const span = markedAt(TEXT, from, to);
  return span && new CodePoints(TEXT).slice(...span);
};

test("what is selected is marked, and with nothing selected the line of the caret", () => {
  expect(shown(0, 4)).toBe("Menu");
  expect(shown(6, 0)).toBe("Menu 🕊");
  expect([0, 5, 11].map((at) => shown(at, at))).toEqual(["Menu 🕊 one", "Menu 🕊 one", "Menu 🕊 one"]);
  expect(shown(TEXT.length, TEXT.length)).toBeNull();
  expect(shown(12, 12)).toBeNull();
});

test("lines are taken whole, and a line is not touched by a selection that ends before it", () => {
  const lines = (from: number, to: number) => TEXT.slice(...linesAt(TEXT, from, to));
  expect(lines(15, 26)).toBe("The report.\nComments");
  expect(lines(13, 25)).toBe("The report.");
  expect(lines(2, 2)).toBe("Menu 🕊 one");
  expect(linesAt("\n\na", 0, 0)).toEqual([0, 0]);
});

test("lines begin and end at line breaks and hold what is selected", () => {
  const text = fc.array(fc.constantFrom("a", "b", "\n"), { maxLength: 20 }).map((list) => list.join(""));
  fc.assert(
    fc.property(text, fc.nat(20), fc.nat(20), (words, one, other) => {
      const [from, to] = [Math.min(one, words.length), Math.min(other, words.length)];
      const [start, end] = linesAt(words, from, to);
      expect(start === 0 || words[start - 1] === "\n").toBe(true);
      expect(end === words.length || words[end] === "\n").toBe(true);
      expect(start <= Math.min(from, to) && end >= Math.max(from, to) - 1).toBe(true);
    }),
  );
});
