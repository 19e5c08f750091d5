import { expect, test } from "vitest";
import { labelWidth } from "@/lib/timeline/label-width";
import { LOCALES } from "@/lib/vocabulary";
import { axisLabels, majorAfter, tickAfter } from "./axis-labels";
import { axisWords } from "./axis-words";

const DAY_MS = 86_400_000;
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
const at = (text: string) => Date.parse(text);

test("a tick is followed by the next one of its scale", () => {
  expect(iso(tickAfter(at("2000-01-01"), "year", 5))).toBe("2005-01-01");
  expect(iso(tickAfter(at("2024-11-01"), "month", 3))).toBe("2025-02-01");
  expect(iso(tickAfter(at("2024-05-18"), "weekday", 1))).toBe("2024-05-19");
  expect(iso(tickAfter(at("2024-05-06"), "week", 1))).toBe("2024-05-13");
  expect(iso(tickAfter(at("2024-05-26"), "day", 5))).toBe("2024-06-01");
  expect(iso(tickAfter(at("0050-01-01"), "year", 1))).toBe("0051-01-01");
  expect(iso(majorAfter(at("2024-05-18"), "month"))).toBe("2025-01-01");
  expect(iso(majorAfter(at("2024-12-01"), "day"))).toBe("2025-01-01");
  expect(iso(majorAfter(at("2024-05-18T06:00:00Z"), "hour"))).toBe("2024-05-19");
});

/** Windows from three centuries to a day, with the scale and step that the axis takes for them. */
const WINDOWS = [
  { from: "1750-06-01", days: 300 * 365, scale: "year", step: 50 },
  { from: "1920-03-07", days: 100 * 365, scale: "year", step: 10 },
  { from: "1990-02-02", days: 36 * 365, scale: "year", step: 5 },
  { from: "2014-09-20", days: 10 * 365, scale: "year", step: 1 },
  { from: "2023-08-17", days: 365, scale: "month", step: 1 },
  { from: "2024-01-19", days: 31, scale: "day", step: 2 },
  { from: "2024-02-28", days: 8, scale: "weekday", step: 1 },
  { from: "2024-12-31", days: 1, scale: "hour", step: 4 },
];

for (const locale of LOCALES) {
  for (const width of [240, 960]) {
    test.each(WINDOWS)(`in ${locale} on ${width} px, $days days: no label is cut off or runs into another`, (one) => {
      const from = at(one.from) / DAY_MS;
      const span = { from, to: from + one.days };
      const labels = axisLabels(axisWords(locale), () => ({ span, width }));
      const x = (time: number) => ((time / DAY_MS - span.from) / one.days) * width;
      const minor = placed(one, labels.minor, (time) => tickAfter(time, one.scale, one.step), 13);
      const major = placed(one, labels.major, (time) => majorAfter(time, one.scale), 15);
      for (const row of [minor, major]) {
        for (const [index, label] of row.entries()) {
          expect(x(label.time), label.text).toBeGreaterThanOrEqual(0);
          expect(x(label.time) + 6 + label.wide, label.text).toBeLessThanOrEqual(width);
          const next = row[index + 1];
          if (next) expect(x(label.time) + 6 + label.wide, label.text).toBeLessThan(x(next.time));
        }
      }
      if (width === 960) expect(minor.length + major.length).toBeGreaterThan(0);
    });
  }
}

type Window = (typeof WINDOWS)[number];

/** The labels that are drawn: from the tick before the window on, and the one that sticks to its beginning. */
function placed(
  { from, days, scale, step }: Window,
  label: (time: number, scale: string, step: number) => string,
  after: (time: number) => number,
  size: number,
): { time: number; text: string; wide: number }[] {
  const start = at(from);
  const end = start + days * DAY_MS;
  const drawn = [];
  for (let time = Math.floor(start / DAY_MS) * DAY_MS; time < end; time = after(time)) {
    const text = label(time, scale, step);
    if (text !== "") drawn.push({ time, text, wide: labelWidth(text, size) });
  }
  return drawn;
}

test("a month is written short where it has no room for its whole name, and left out where it has none at all", () => {
  const span = { from: at("2024-09-01") / DAY_MS, to: at("2024-12-01") / DAY_MS };
  const label = (width: number) => axisLabels(axisWords("en"), () => ({ span, width })).major(at("2024-09-01"), "day");
  expect(label(960)).toBe("September 2024");
  expect(label(320)).toBe("Sept 2024");
  expect(label(150)).toBe("");
});
