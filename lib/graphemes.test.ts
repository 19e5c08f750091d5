import * as fc from "fast-check";
import { expect, test } from "vitest";
import { eachGrapheme } from "./graphemes";

function graphemesOf(text: string): string[] {
  const found: string[] = [];
  eachGrapheme(text, (grapheme) => {
    found.push(grapheme);
  });
  return found;
}

const text = fc.string({
  unit: fc.constantFrom(
    "a",
    " ",
    "\n",
    "\r",
    "e\u0301",
    "\u0301",
    "👩‍🚀",
    "🇰🇭",
    "🇫",
    "ក្រុង",
    "្",
    "\u200d",
    "©",
    "؀",
    "“",
    "한",
  ),
  maxLength: 60,
});

test("a text is cut as the platform cuts it", () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(graphemesOf(one)).toEqual(Array.from(new Intl.Segmenter().segment(one), ({ segment }) => segment));
    }),
    { seed: 1, numRuns: 2000 },
  );
});

test("graphemes stay whole where a long text is cut in pieces", () => {
  const long = `${"ក្រុង".repeat(1000)}${"🇰🇭".repeat(1000)}a${"\u0301".repeat(2000)}`;
  expect(graphemesOf(long)).toEqual(Array.from(new Intl.Segmenter().segment(long), ({ segment }) => segment));
});
