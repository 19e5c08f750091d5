import { expect, test } from "vitest";
import { replaceSection } from "./results-file";

const TITLES = ["Frames", "Reads", "Writes"];

test("the first section makes the file", () => {
  expect(replaceSection("", TITLES, "Reads", "| a |\n")).toMatch(/^# Results[\s\S]*\n\n## Reads\n\n\| a \|\n$/);
});

test("a section takes the place of its former one, and the others are kept in their order", () => {
  let text = replaceSection("", TITLES, "Writes", "w1");
  text = replaceSection(text, TITLES, "Frames", "f1\n\n### a level below\n\nmore");
  text = replaceSection(text, TITLES, "Reads", "r1");
  const again = replaceSection(text, TITLES, "Reads", "r2");
  expect(text.match(/^## .*/gm)).toEqual(["## Frames", "## Reads", "## Writes"]);
  expect(again).toBe(text.replace("r1", "r2"));
});

test("what was written is written the same again", () => {
  const text = replaceSection("", TITLES, "Reads", "**x**\n\n| a |\n|---|\n\n- note");
  expect(replaceSection(text, TITLES, "Reads", "**x**\n\n| a |\n|---|\n\n- note")).toBe(text);
});

test("the section of a part that is no more is kept, at the end", () => {
  const text = replaceSection(replaceSection("", ["Old"], "Old", "o"), TITLES, "Frames", "f");
  expect(text.match(/^## .*/gm)).toEqual(["## Frames", "## Old"]);
});

test("a part without a name is refused", () => {
  expect(() => replaceSection("", TITLES, "Else", "x")).toThrow("no part called Else");
});
