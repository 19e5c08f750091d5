import * as fc from "fast-check";
import { expect, test } from "vitest";
import { toSelector } from "../evidence";
import type { PassageTarget } from "./annotation";
import { placePassage } from "./place";

const TEXT = "🕊 Mr. A met Mr. B. Later Mr. A met Mr. B again, at the café.";
const claim = (changes: Partial<PassageTarget>): PassageTarget => ({
  source: "a-report",
  edition: null,
  start: null,
  end: null,
  exact: "",
  prefix: "",
  suffix: "",
  ...changes,
});
const place = (changes: Partial<PassageTarget>, edition = 2) => placePassage(claim(changes), { text: TEXT, edition });

test.each([
  ["its place, where the words stand", { exact: "Mr. A", start: 2, end: 7 }, 2],
  ["the words, where the place is another", { exact: "Later", start: 2, end: 7 }, 19],
  ["the words between their neighbours", { exact: "Mr. A", prefix: "Later " }, 25],
  ["words in another normal form", { exact: "cafe\u0301" }, 55],
  ["its place in this very edition", { exact: "Mr. B", start: 12, end: 17, edition: 2 }, 12],
] as const)("a passage is found by %s", (_what, changes, start) => {
  const found = place(changes);
  const length = Array.from(changes.exact.normalize("NFC")).length;
  expect(found).toEqual({ source: "a-report", edition: 2, ...toSelector(TEXT, start, start + length) });
});

test.each([
  ["words that are not there", { exact: "Mr. C" }],
  ["words that are there twice", { exact: "Mr. A" }],
  ["words with other neighbours", { exact: "Later", prefix: "Much " }],
  ["words whose place has other neighbours", { exact: "Mr. A", prefix: "Later ", suffix: " left", start: 2, end: 7 }],
  ["a place without words", { start: 2, end: 7 }],
  ["half a character", { exact: "\udd4a" }],
] as const)("kept as an orphan, as it came: %s", (_what, changes) => {
  expect(place(changes)).toEqual(claim(changes));
});

test("a place counted in another edition proves nothing, and one in an edition to come is no edition", () => {
  const twice = { exact: "Mr. A", start: 2, end: 7 };
  expect(place({ ...twice, edition: 1 })).toEqual(claim({ ...twice, edition: 1 }));
  expect(place({ ...twice, edition: 3 })).toEqual(claim({ ...twice, edition: null }));
  expect(place({ exact: "Mr. C", start: 2, end: 7, edition: 2 })).toEqual(claim({ exact: "Mr. C", start: 2, end: 7 }));
});

const prose = fc.string({ unit: fc.constantFrom("a", "b", " ", "🕊", "e\u0301", "ខ"), minLength: 1, maxLength: 40 });

test("whatever is placed stands on its own words, and what we stored comes back to its place", () => {
  fc.assert(
    fc.property(prose, prose, fc.nat(), fc.nat(), fc.boolean(), (before, changed, a, b, isKept) => {
      const text = before.normalize("NFC");
      const length = Array.from(text).length;
      const start = a % length;
      const stored = { source: "a", edition: 1, ...toSelector(text, start, start + 1 + (b % (length - start))) };
      const now = isKept ? { text, edition: 1 } : { text: changed.normalize("NFC"), edition: 2 };
      const found = placePassage(stored, now);
      if (isKept) expect(found).toEqual(stored);
      if (found.edition !== now.edition || found.start === null || found.end === null) return;
      expect(found.exact).toBe(stored.exact);
      expect(Array.from(now.text).slice(found.start, found.end).join("")).toBe(stored.exact);
    }),
  );
});
