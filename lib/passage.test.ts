import { expect, test } from "vitest";
import { isCutAfter, isCutBefore, SURROUNDINGS, toPassage } from "./passage";
import { CodePoints } from "./text";

const passageOf = (text: string, exact: string) => {
  const start = Array.from(text.slice(0, text.indexOf(exact))).length;
  return toPassage(new CodePoints(text), start, start + Array.from(exact).length);
};

test("surroundings end at the breaks of the paragraph, counted in code points", () => {
  expect(passageOf("One 🇰🇭.\nTwo 🇫🇷 met here today.\nThree.", "met here")).toEqual({
    start: 15,
    end: 23,
    before: "Two 🇫🇷 ",
    exact: "met here",
    after: " today.",
  });
});

test("a long paragraph is cut at spaces", () => {
  const words = "lorem ipsum dolor ".repeat(40);
  const { before, after } = passageOf(`${words}THE WORDS ${words}`, "THE WORDS");
  expect(before.length).toBeLessThanOrEqual(SURROUNDINGS);
  expect(before).toMatch(/^(?:lorem|ipsum|dolor) .* dolor $/);
  expect(after.length).toBeLessThanOrEqual(SURROUNDINGS);
  expect(after).toMatch(/^ lorem .* (?:lorem|ipsum|dolor)$/);
});

test("a passage that is the whole text has no surroundings", () => {
  expect(passageOf("All of it", "All of it")).toMatchObject({ before: "", exact: "All of it", after: "" });
});

test.each([
  ["the NA’s Commission on Health, ", true],
  ["Last December, ", false],
  ["“We need ", false],
  ["President ".repeat(15), true],
  ["", false],
])("before %j stands more of the sentence: %s", (before, cut) => {
  expect(isCutBefore({ before })).toBe(cut);
});

test.each([
  [" from poor and vulnerable", true],
  [" to Cambodia.", false],
  [" to assist us,” he said.", false],
  [" for growth.”", false],
  [`${" attended".repeat(16)} a luncheon hosted by Mr.`, true],
  ["", false],
])("after %j stands more of the sentence: %s", (after, cut) => {
  expect(isCutAfter({ after })).toBe(cut);
});
