import fc from "fast-check";
import { expect, test } from "vitest";
import { cutAtBoundaries, paragraphsOf } from "./segments";
import { CodePoints } from "./text";

const span = (id: string, start: number, end: number) => ({ id, start, end });
const cut = (text: string, ...spans: ReturnType<typeof span>[]) =>
  cutAtBoundaries(new CodePoints(text), spans).map((one) => [one.text, one.covers.map(({ id }) => id).join("")]);

test("overlapping passages share the stretch in which they overlap", () => {
  expect(cut("abcdefgh", span("A", 1, 5), span("B", 3, 7))).toEqual([
    ["a", ""],
    ["bc", "A"],
    ["de", "AB"],
    ["fg", "B"],
    ["h", ""],
  ]);
});

test("a nested passage, one on the same place and one that touches each keep their own", () => {
  expect(cut("abcdef", span("A", 0, 6), span("B", 2, 4), span("C", 2, 4), span("D", 4, 6))).toEqual([
    ["ab", "A"],
    ["cd", "ABC"],
    ["ef", "AD"],
  ]);
});

test("offsets count code points: no character outside the basic plane is cut in two", () => {
  expect(cut("🇰🇭𝔸b👩‍👩‍👦", span("A", 1, 3), span("B", 2, 4))).toEqual([
    ["🇰", ""],
    ["🇭", "A"],
    ["𝔸", "AB"],
    ["b", "B"],
    ["👩‍👩‍👦", ""],
  ]);
});

test("no spans, empty spans and spans beyond the end leave one whole", () => {
  expect(cut("abc", span("A", 1, 1), span("B", 5, 9))).toEqual([["abc", ""]]);
  expect(cut("abc", span("A", 1, 9))).toEqual([
    ["a", ""],
    ["bc", "A"],
  ]);
});

test("a part of the text is cut by what reaches into it", () => {
  const segments = cutAtBoundaries(new CodePoints("abcdef"), [span("A", 0, 3), span("B", 5, 6)], [2, 5]);
  expect(segments.map((one) => [one.start, one.end, one.text, one.covers.length])).toEqual([
    [2, 3, "c", 1],
    [3, 5, "de", 0],
  ]);
});

test("paragraphs end at empty lines and keep their breaks", () => {
  expect(paragraphsOf("one\ntwo\n\n𝔸hree\n\n\nfour\n")).toEqual([
    { start: 0, end: 7, breakAfter: "\n\n" },
    { start: 9, end: 14, breakAfter: "\n\n\n" },
    { start: 17, end: 21, breakAfter: "\n" },
  ]);
  expect(paragraphsOf("")).toEqual([]);
});

const texts = fc.string({ unit: fc.constantFrom("a", " ", "\n", "é", "𝔸", "👩‍👦") });
const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => span("x", Math.min(a, b), Math.max(a, b))));

test("whatever the spans, paragraphs and segments put together are the text", () => {
  fc.assert(
    fc.property(texts, spans, (text, marks) => {
      const points = new CodePoints(text);
      const put = paragraphsOf(text).map(({ start, end, breakAfter }) => {
        const pieces = cutAtBoundaries(points, marks, [start, end]);
        return pieces.map((one) => one.text).join("") + breakAfter;
      });
      expect(put.join("")).toBe(text);
    }),
  );
});
