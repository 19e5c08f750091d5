import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Piece, wordDifference } from "./difference";

/** Pieces in short: `[-gone-]` and `{+come+}`. */
function short(before: string, after: string): string {
  const marked = {
    same: (text: string) => text,
    removed: (text: string) => `[-${text}-]`,
    added: (text: string) => `{+${text}+}`,
  };
  return wordDifference(before, after)
    .map(({ how, text }) => marked[how](text))
    .join("");
}

test.each([
  ["They met.", "They met.", "They met."],
  ["", "", ""],
  ["", "New.", "{+New.+}"],
  ["Old.", "", "[-Old.-]"],
  ["They met in June.", "They met in July.", "They met in [-June-]{+July+}."],
  ["They met in June.", "They met again in June.", "They met {+again +}in June."],
  ["the Prime Minister came", "the Foreign Secretary came", "the [-Prime Minister-]{+Foreign Secretary+} came"],
  ["l’été dernier", "l’hiver dernier", "[-l’été-]{+l’hiver+} dernier"],
  ["🇰🇭 here", "🇫🇷 here", "[-🇰🇭-]{+🇫🇷+} here"],
])("%j becomes %j", (before, after, expected) => {
  expect(short(before, after)).toBe(expected);
});

test("words are found where nothing stands between them", () => {
  expect(wordDifference("ខ្ញុំទៅផ្សារ", "ខ្ញុំទៅផ្ទះ")[0]).toEqual({ how: "same", text: expect.stringMatching(/^ខ្ញុំ/) });
});

test("the pieces make up both wordings, and no two of one kind stand together", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", "c", " ", "\n", ".", "é", "e\u0301", "ខ្ញុំ", "👩‍👩‍👧"), { maxLength: 30 })
    .map((list) => list.join(""));
  const of = (pieces: Piece[], without: Piece["how"]) =>
    pieces.flatMap(({ how, text }) => (how === without ? [] : text)).join("");
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordDifference(before, after);
      expect(of(pieces, "added")).toBe(before);
      expect(of(pieces, "removed")).toBe(after);
      expect(pieces.every(({ how, text }, at) => text !== "" && how !== pieces[at + 1]?.how)).toBe(true);
    }),
  );
});

test("texts with next to nothing in common are shown whole", () => {
  const many = (word: string) => Array.from({ length: 3000 }, (_, at) => `${word}${at}`).join(" ");
  expect(wordDifference(many("a"), many("b")).map(({ how }) => how)).toEqual(["removed", "added"]);
});
