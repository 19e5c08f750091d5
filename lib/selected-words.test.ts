import * as fc from "fast-check";
import { expect, test } from "vitest";
import { selectedWords } from "./selected-words";
import { CodePoints } from "./text";

const wordsAt = (text: string, from: number, to: number) => {
  const span = selectedWords(text, from, to);
  return span && new CodePoints(text).slice(...span);
};

test.each([
  ["met on Tuesday", 4, 7, "on"],
  ["met on Tuesday", 7, 3, "on"],
  ["met on Tuesday", 3, 4, null],
  ["met on Tuesday", 5, 5, "n"],
  ["a 👩‍👩‍👧 b", 4, 5, "👩‍👩‍👧"],
  ["cafe\u0301 bar", 0, 4, "cafe\u0301"],
])("%s, %i to %i", (text, from, to, expected) => {
  expect(wordsAt(text, from, to)).toBe(from === to ? null : expected);
});

test("a selection holds whole graphemes and all that was selected but white space", () => {
  const pieces = fc.constantFrom("a", " ", "\n", "é", "e\u0301", "ក", "្ពុ", "👩‍👩‍👧", "🇰🇭", "’");
  const text = fc.array(pieces, { minLength: 1, maxLength: 30 }).map((list) => list.join(""));
  fc.assert(
    fc.property(text, fc.nat(80), fc.nat(80), (words, one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const got = wordsAt(words, from, to);
      if (got === null) {
        expect(words.slice(from, to).trim()).toBe("");
        return;
      }
      expect(got).toContain(words.slice(from, to).trim());
      const letters = [...new Intl.Segmenter().segment(got)].map(({ segment }) => segment.trim());
      expect([letters[0], letters.at(-1)]).not.toContain("");
      const span = selectedWords(words, from, to) ?? [0, 0];
      const bounds = [...new Intl.Segmenter().segment(words)].map(({ index }) => index).concat(words.length);
      for (const at of span) expect(bounds).toContain(new CodePoints(words).slice(0, at).length);
    }),
  );
});
