import * as fc from "fast-check";
import { expect, test } from "vitest";
import { CONTEXT_LENGTH, locateQuote, toQuote, toSelector } from "./evidence";

const TEXT = "🕊 Mr. A met Mr. B. Later Mr. A met Mr. B again, at home.";

test("words that stand once are found, counted in code points", () => {
  expect(locateQuote(TEXT, { exact: "at home" })).toEqual({
    ok: true,
    value: {
      start: 48,
      end: 55,
      exact: "at home",
      prefix: "Mr. B. Later Mr. A met Mr. B again, ".slice(-32),
      suffix: ".",
    },
  });
});

test.each([
  [{ exact: "Mr. A", prefix: "Later " }, 25],
  [{ exact: "Mr. A", prefix: "🕊 " }, 2],
  [{ exact: "met Mr. B", suffix: " again" }, 31],
  [{ exact: "Mr. B", prefix: "met ", suffix: "." }, 12],
])("prefix and suffix decide between several places: %j", (quote, start) => {
  expect(locateQuote(TEXT, quote)).toMatchObject({ ok: true, value: { start } });
});

test.each([
  [{ exact: "Mr. C" }, 'The words "Mr. C" do not stand in the text.'],
  [{ exact: "" }, 'The words "" do not stand in the text.'],
  [{ exact: "mr. a" }, 'The words "mr. a" do not stand in the text.'],
  [{ exact: "Mr. A", prefix: "no " }, 'The words "Mr. A" do not stand in the text with that prefix and suffix.'],
  [{ exact: "Mr. A" }, 'The words "Mr. A" stand 2 times in the text; add a prefix or suffix.'],
  [{ exact: "\udd4a Mr. A" }, 'The words "\udd4a Mr. A" begin or end within a character.'],
])("%j is refused", (quote, message) => {
  expect(locateQuote(TEXT, quote)).toEqual({ ok: false, error: { code: "invalid", message } });
});

test("overlapping places count each", () => {
  expect(locateQuote("aaa", { exact: "aa" })).toMatchObject({ ok: false });
});

test.each([
  [[0, 48], true],
  [[55, 56], true],
  [[0, 49], false],
  [[54, 56], false],
  [[50, 51], false],
  [[0, 56], false],
] as const)("with furniture at %j, the words at 48 to 55 are taken: %s", ([from, to], taken) => {
  expect(locateQuote(TEXT, { exact: "at home" }, [[from, to]]).ok).toBe(taken);
});

const prose = fc.string({
  unit: fc.constantFrom("a", "b", " ", "🕊", "é", "ខ", "\n", "👩‍🚀"),
  minLength: 1,
  maxLength: 120,
});
const passage = fc.tuple(prose, fc.nat(), fc.nat()).map(([text, a, b]) => {
  const length = Array.from(text).length;
  const start = a % length;
  return { text, start, end: start + 1 + (b % (length - start)) };
});

test("a passage leads to a quote that leads back to it, or is told to be ambiguous", () => {
  fc.assert(
    fc.property(passage, ({ text, start, end }) => {
      const selector = toSelector(text, start, end);
      const points = Array.from(text);
      expect(selector.exact).toBe(points.slice(start, end).join(""));
      const before = points.slice(Math.max(0, start - CONTEXT_LENGTH), start).join("");
      expect(selector.prefix + selector.exact + selector.suffix).toBe(
        before + points.slice(start, end + CONTEXT_LENGTH).join(""),
      );
      const found = locateQuote(text, toQuote(text, selector));
      if (found.ok) expect(found.value).toEqual(selector);
      else expect(found.error.message).toMatch(/stand \d+ times/);
    }),
  );
});

test("words that stand once are quoted bare", () => {
  expect(toQuote(TEXT, toSelector(TEXT, 48, 55))).toEqual({ exact: "at home" });
  expect(toQuote(TEXT, toSelector(TEXT, 2, 7))).toEqual({
    exact: "Mr. A",
    prefix: "🕊 ",
    suffix: " met Mr. B. Later Mr. A met Mr. ",
  });
});
