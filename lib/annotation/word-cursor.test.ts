import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cursorAt, moveCursor, STEPS, type Step, selectedBy, stepOf, type WordCursor, wordsIn } from "./word-cursor";

const TEXT = "🕊 They met. Then Sovann spoke.\n\nLater, they left: it rained.";
const WORDS = wordsIn(TEXT, "en");
const start = (index = 0): WordCursor => cursorAt(WORDS, index) ?? { anchor: [0, 0], focus: [0, 0] };
const shown = (cursor: WordCursor) => TEXT.slice(...selectedBy(cursor));

/** Steps in order; with a plus, they extend. */
function walk(steps: string[], from = start()): string {
  return shown(
    steps.reduce((cursor, step) => {
      const extend = step.startsWith("+");
      return moveCursor(TEXT, WORDS, cursor, step.replace("+", "") as Step, extend);
    }, from),
  );
}

test("punctuation and signs are no words", () => {
  expect(WORDS.map(({ start: from, end }) => TEXT.slice(from, end)).join(" ")).toBe(
    "They met Then Sovann spoke Later they left it rained",
  );
  expect(shown(start(0))).toBe("They");
  expect(shown(start(TEXT.indexOf("ovann")))).toBe("Sovann");
  expect(cursorAt(WORDS, TEXT.length)).toBeNull();
});

test.each([
  [["word-on"], "met"],
  [["word-back"], "They"],
  [["word-on", "word-on", "word-back"], "met"],
  [["+word-on"], "They met"],
  [["+word-on", "+word-back"], "They"],
  [["word-on", "+word-back"], "They met"],
  [["+word-on", "word-on"], "Then"],
  [["sentence-on"], "Then"],
  [["+sentence-on"], "They met"],
  [["+sentence-on", "+sentence-on"], "They met. Then Sovann spoke"],
  [["paragraph-on"], "Later"],
  [["paragraph-on", "sentence-back"], "Then"],
  [["paragraph-on", "word-on", "sentence-back"], "Later"],
  [["paragraph-on", "+paragraph-on"], "Later, they left: it rained"],
  [["text-end"], "rained"],
  [["text-end", "text-start"], "They"],
  [["text-end", "line-start"], "Later"],
  [["paragraph-on", "+line-end"], "Later, they left: it rained"],
  [["end-on"], "They "],
  [["end-back"], "The"],
  [["end-back", "end-back", "end-back", "end-back"], "T"],
  [["+word-on", "end-on", "+word-on"], "They met. Then"],
])("%j selects %j", (steps, words) => {
  expect(walk(steps)).toBe(words);
});

test("the end moves by whole characters, however many code points they have", () => {
  const text = "a 👩‍🚀é̂ z";
  const cursor: WordCursor = { anchor: [0, 1], focus: [0, 1] };
  const twice = [1, 2].reduce((one) => moveCursor(text, [], one, "end-on", false), cursor);
  expect(text.slice(...selectedBy(twice))).toBe("a 👩‍🚀");
  const back = moveCursor(text, [], moveCursor(text, [], twice, "end-on", false), "end-back", false);
  expect(text.slice(...selectedBy(back))).toBe("a 👩‍🚀");
});

test("Khmer, which leaves no spaces between words, is taken apart", () => {
  const text = "កម្ពុជានិងបារាំង";
  const words = wordsIn(text, "km");
  expect(words.length).toBeGreaterThan(1);
  expect(words.map(({ start: from, end }) => text.slice(from, end)).join("")).toBe(text);
});

test.each([
  [{ key: "ArrowRight" }, "word-on"],
  [{ key: "ArrowLeft", altKey: true }, null],
  [{ key: "+" }, "end-on"],
  [{ key: "-" }, "end-back"],
  [{ key: "End", metaKey: true }, "text-end"],
  [{ key: "ArrowRight", ctrlKey: true }, null],
  [{ key: "a" }, null],
])("%j asks for %s", (keys, step) => {
  expect(stepOf({ ctrlKey: false, metaKey: false, altKey: false, ...keys })).toBe(step);
});

test("wherever it is moved, what is selected lies in the text, is not empty and splits no word", () => {
  const prose = fc.array(fc.constantFrom("met", " ", ". ", "\n\n", "👩‍🚀", "Sovann", "ភ្នំពេញ"), { minLength: 1 });
  const steps = fc.array(fc.tuple(fc.constantFrom(...STEPS.filter((one) => !one.startsWith("end-"))), fc.boolean()));
  fc.assert(
    fc.property(prose, steps, (parts, moves) => {
      const text = parts.join("");
      const words = wordsIn(text, "en");
      let cursor = cursorAt(words, 0);
      for (const [step, extend] of moves) {
        if (cursor === null) return;
        cursor = moveCursor(text, words, cursor, step, extend);
        const [from, to] = selectedBy(cursor);
        expect(words.some((one) => one.start === from)).toBe(true);
        expect(words.some((one) => one.end === to)).toBe(true);
        expect(from).toBeLessThan(to);
      }
    }),
  );
});
