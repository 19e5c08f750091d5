import { expect, test } from "vitest";
import { axisWords, windowWords } from "./axis-words";

const may = Date.UTC(2024, 4, 18);
const ancient = -93_692_592_000_000;

test("labels are in the reader's language at every scale, the longest first", () => {
  const en = axisWords("en");
  const fr = axisWords("fr");
  expect([en.minor(may, "year"), en.minor(may, "month"), en.minor(may, "day")]).toEqual([["2024"], ["May"], ["18"]]);
  expect([fr.minor(may, "month"), fr.minor(may, "weekday")]).toEqual([["mai"], ["sam. 18", "18"]]);
  expect([en.major(may, "month"), en.major(may, "day")]).toEqual([["2024"], ["May 2024", "May 2024"]]);
  expect(fr.major(may, "hour")).toEqual(["samedi 18 mai 2024", "18 mai 2024"]);
});

test("no time of day is written, and years before the common era are named as such", () => {
  expect(axisWords("en").minor(may, "hour")).toEqual([]);
  expect(axisWords("en").minor(ancient, "year")[0]).toMatch(/BC/);
  expect(axisWords("fr").minor(ancient, "year")[0]).toMatch(/av\. J/);
});

test("the window is put into as few words as its length allows", () => {
  const day = may / 86_400_000;
  expect(windowWords("en", day, day + 3)).toBe("18 May 2024 – 21 May 2024");
  expect(windowWords("fr", day, day + 200)).toBe("mai 2024 – déc. 2024");
  expect(windowWords("en", day, day + 5000)).toBe("2024 – 2038");
});
