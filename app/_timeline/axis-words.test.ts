import { expect, test } from "vitest";
import { dayNumber } from "@/lib/day";
import { axisWords, windowWords } from "./axis-words";

const may = dayNumber(2024, 5, 18);
const ancient = dayNumber(-999, 1, 1);

test("labels are in the reader's language at every scale, the longest first", () => {
  const en = axisWords("en");
  const fr = axisWords("fr");
  expect([en.minor(may, "year"), en.minor(may, "month"), en.minor(may, "day")]).toEqual([["2024"], ["May"], ["18"]]);
  expect([fr.minor(may, "month"), fr.minor(may, "weekday")]).toEqual([["mai"], ["sam. 18", "18"]]);
  expect([en.major(may, "month"), en.major(may, "day")]).toEqual([["2024"], ["May 2024", "May 2024"]]);
  expect(fr.major(may, "date")).toEqual(["samedi 18 mai 2024", "18 mai 2024"]);
});

test("no time of day is written, and years before the common era are named as such", () => {
  expect(axisWords("en").minor(may, "date")).toEqual([]);
  expect(axisWords("en").minor(ancient, "year")[0]).toMatch(/BC/);
  expect(axisWords("fr").minor(ancient, "year")[0]).toMatch(/av\. J/);
});

test("the window is put into as few words as its length allows", () => {
  expect(windowWords("en", may, may + 3)).toBe("18 May 2024 – 21 May 2024");
  expect(windowWords("fr", may, may + 200)).toBe("mai 2024 – déc. 2024");
  expect(windowWords("en", may, may + 5000)).toBe("2024 – 2038");
});
