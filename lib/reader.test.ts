import { expect, test } from "vitest";
import type { AnnotationAnswer } from "./answers/annotation";
import type { EventLine } from "./answers/event";
import type { SourceAnswer } from "./answers/source";
import { familyOf, toReader } from "./reader";
import { toCodePoint } from "./text";

const event = (id: string): EventLine => ({
  id,
  title: { text: id, language: "en" },
  when: "4 June 2019",
  kind: "meeting",
  status: "held",
});

const text = "Ticker | Ticker\n\n𝔸. Sovann met B. Larsen on\nTuesday.\n\nThey promised 👩‍👦 roads.\n";

function place(words: string): [number, number] {
  const start = toCodePoint(text, text.indexOf(words));
  return [start, start + Array.from(words).length];
}

function passage(evidence: string, field: string, words: string, of = "a-meeting"): SourceAnswer["passages"][number] {
  const [start, end] = place(words);
  return { evidence, start, end, field, subject: null, basis: "stated", event: event(of) };
}

const source = {
  text,
  furniture: [place("Ticker | Ticker")],
  slips: [{ span: place("Larsen"), note: { text: "elsewhere Larson", language: "en" as const } }],
  annotations: [],
  passages: [
    passage("e1", "status", "𝔸. Sovann met B. Larsen"),
    passage("e2", "participants/a-sovann", "𝔸. Sovann"),
    passage("e3", "parties/NO", "B. Larsen on\nTuesday", "b-visit"),
    passage("e4", "when", "Tuesday"),
    passage("e5", "commitments/c1", "👩‍👦 roads"),
    passage("e6", "topics/roads", "👩‍👦 roads"),
  ],
};

test("what is set is the text, breaks and all", () => {
  const set = toReader(source).map(({ pieces, breakAfter }) => pieces.map((one) => one.text).join("") + breakAfter);
  expect(set.join("")).toBe(text);
});

test("every passage is set whole, in pieces that name all evidence they carry", () => {
  const pieces = toReader(source).flatMap((paragraph) => paragraph.pieces);
  for (const { evidence, start, end } of source.passages) {
    const own = pieces.filter((one) => one.evidence.includes(evidence));
    expect(own.map((one) => one.text).join("")).toBe(Array.from(text).slice(start, end).join(""));
    expect(own[0]?.begins).toContain(evidence);
  }
  expect(pieces.find((one) => one.text === "Larsen")).toMatchObject({
    evidence: ["e1", "e3"],
    slip: true,
    numbers: [2],
  });
  expect(pieces.find((one) => one.text === "👩‍👦 roads")).toMatchObject({
    families: ["what", "promised"],
    numbers: [5],
  });
});

test("furniture is told from the report, paragraph by paragraph", () => {
  const [ticker, report] = toReader(source);
  expect(ticker).toMatchObject({ furniture: true, notes: [] });
  expect(report).toMatchObject({ furniture: false, slips: [{ exact: "Larsen" }] });
});

test("a paragraph's notes gather the facts by event and number them as the text does", () => {
  const notes = toReader(source)[1]?.notes.map(({ event: { id }, facts }) => [
    id,
    ...facts.map((one) => `${one.number} ${one.field}: ${one.exact}`),
  ]);
  expect(notes).toEqual([
    ["a-meeting", "2 status: 𝔸. Sovann met B. Larsen", "1 participants/a-sovann: 𝔸. Sovann", "4 when: Tuesday"],
    ["b-visit", "3 parties/NO: B. Larsen on\nTuesday"],
  ]);
});

test.each([
  ["participants/a-sovann", "who"],
  ["parties/NO", "who"],
  ["when", "when"],
  ["place", "where"],
  ["commitments/c1", "promised"],
  ["status", "what"],
])("%s tells %s", (field, family) => {
  expect(familyOf(field)).toBe(family);
});

const annotation = (id: string, words: string | null, replyTo: string | null = null): AnnotationAnswer => {
  const [start, end] = place(words ?? "");
  return {
    ...{
      id,
      revision: 1,
      motivation: "comment",
      body: "So?",
      language: "en",
      replyTo,
      audience: "editors",
      state: "open",
    },
    target: { source: "a", place: words === null ? null : { start, end }, exact: words ?? "gone" },
    creator: { account: "anna", name: "Anna" },
    created: 0,
    modified: null,
  };
};

test("annotations are set over what they are on, and stand beside it with their replies; orphans stand nowhere", () => {
  const annotations = [
    annotation("n2", "Larsen on\nTuesday"),
    annotation("n1", "met B. Larsen"),
    annotation("n4", null),
  ];
  const reply = annotation("n3", "met B. Larsen", "n1");
  const paragraphs = toReader({ ...source, annotations: [...annotations, reply] });
  expect(
    paragraphs.map((one) => one.annotations.map(({ annotation: { id }, replies }) => [id, replies.length])),
  ).toEqual([
    [],
    [
      ["n1", 1],
      ["n2", 0],
    ],
    [],
  ]);
  const pieces = paragraphs.flatMap((one) => one.pieces);
  expect(pieces.map((one) => one.text).join("")).toBe(text.replaceAll("\n\n", "").replace(/\n$/, ""));
  const over = (id: string) => pieces.filter((one) => one.annotations.includes(id));
  expect(over("n1").map((one) => one.text)).toEqual(["met ", "B. ", "Larsen"]);
  expect(over("n1").map((one) => one.annotationsBegun.includes("n1"))).toEqual([true, false, false]);
  expect(over("n2").at(-1)).toMatchObject({ endsAnnotation: true });
  expect(pieces.some((one) => one.annotations.some((id) => id === "n3" || id === "n4"))).toBe(false);
});
