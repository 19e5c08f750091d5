import { expect, test } from "vitest";
import { toDay } from "@/lib/day";
import { scaleFor } from "@/lib/timeline/ticks";
import { LOCALES } from "@/lib/vocabulary";
import { type Label, labelsIn, wordFor } from "./axis-labels";
import { axisWords } from "./axis-words";

const day = (text: string) => toDay(text, "first") ?? Number.NaN;

/** Windows from three centuries to a day. */
const WINDOWS = [
  { from: "1750-06-01", days: 300 * 365 },
  { from: "1920-03-07", days: 100 * 365 },
  { from: "1990-02-02", days: 36 * 365 },
  { from: "2014-09-20", days: 10 * 365 },
  { from: "2023-08-17", days: 365 },
  { from: "2024-01-19", days: 31 },
  { from: "2024-02-28", days: 8 },
  { from: "2024-12-31", days: 1 },
];

for (const locale of LOCALES) {
  for (const width of [240, 960]) {
    test.each(WINDOWS)(`in ${locale} on ${width} px, $days days: no label is cut off or runs into another`, (one) => {
      const from = day(one.from);
      const perDay = width / one.days;
      const x = (at: number) => (at - from) * perDay;
      const labels = labelsIn({ from, to: from + one.days }, scaleFor(perDay), axisWords(locale));
      const written = labels.flatMap((label) => {
        const text = wordFor(label, x(label.day), x(label.next), width);
        return text === "" ? [] : [{ ...label, text, end: x(label.day) + widthOf(label, text) }];
      });
      for (const row of ["minor", "major"] as const) {
        const inRow = written.filter((label) => label.row === row);
        for (const [index, label] of inRow.entries()) {
          expect(x(label.day), label.text).toBeGreaterThanOrEqual(0);
          expect(label.end, label.text).toBeLessThanOrEqual(width);
          const next = inRow[index + 1];
          if (next) expect(label.end, label.text).toBeLessThanOrEqual(x(next.day));
        }
      }
      const begun = labels.find((label) => label.row === "major" && x(label.day) < 0 && x(label.next) > 0);
      const isBegunNamed = begun !== undefined && wordFor(begun, 0, x(begun.next), width) !== "";
      if (width === 960) expect(written.length > 0 || isBegunNamed).toBe(true);
    });
  }
}

function widthOf(label: Label, text: string): number {
  return label.words.find((word) => word.text === text)?.width ?? Number.NaN;
}

test("a month is written short where it has no room for its whole name, and left out where it has none at all", () => {
  const [from, to] = [day("2024-09-01"), day("2024-12-01")];
  const [september] = labelsIn({ from, to }, { unit: "day", step: 2 }, axisWords("en"));
  if (september === undefined) throw new Error("No month is written.");
  const written = (width: number) => wordFor(september, 0, (30 / (to - from)) * width, width);
  expect(written(960)).toBe("September 2024");
  expect(written(320)).toBe("Sept 2024");
  expect(written(150)).toBe("");
});
