import { expect, test } from "vitest";
import { ago, exactly } from "./moment-words";

const NOW = Date.UTC(2026, 10, 22, 15, 34, 50);
const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

test("a moment is told to the minute, in Greenwich", () => {
  expect(exactly(NOW, "en")).toBe("22 November 2026, 15:34 UTC");
  expect(exactly(NOW, "fr")).toBe("22 novembre 2026, 15:34 UTC");
  expect(exactly(Date.UTC(2026, 10, 1, 0, 5), "fr")).toBe("1er novembre 2026, 00:05 UTC");
});

test.each([
  [0, "now", "maintenant"],
  [-5 * MINUTE, "now", "maintenant"],
  [59_000, "now", "maintenant"],
  [MINUTE, "1 minute ago", "il y a 1 minute"],
  [5 * HOUR + 59 * MINUTE, "5 hours ago", "il y a 5 heures"],
  [DAY, "yesterday", "hier"],
  [13 * DAY, "last week", "la semaine dernière"],
  [45 * DAY, "last month", "le mois dernier"],
  [800 * DAY, "2 years ago", "il y a 2 ans"],
])("%d ms before is %s", (passed, en, fr) => {
  expect([ago(NOW - passed, NOW, "en"), ago(NOW - passed, NOW, "fr")]).toEqual([en, fr]);
});
