import { expect, test } from "vitest";
import { readFile } from "./read-file";
import { REFUSALS } from "./refusal";
import { CONTEXT } from "./terms";

const BASE = "https://entente.example";
const here = { base: BASE, sourceAt: (url: string) => (url === "https://paper.example/a" ? "a-report" : null) };

const comment = { type: "TextualBody", value: "Who said so?" };
const foreign = {
  "@context": CONTEXT,
  id: "https://notes.example/1",
  type: "Annotation",
  body: comment as unknown,
  target: `${BASE}/events/a-visit` as unknown,
};
const of = (changes: object) => readFile(JSON.stringify({ ...foreign, ...changes }), here)[0]?.read;
const quoted = (selector: unknown, rest: object = {}) =>
  of({ target: { source: "https://paper.example/a", selector, ...rest } });
const quote = { type: "TextQuoteSelector", exact: "a visit", prefix: "on ", suffix: " to" };
const position = { type: "TextPositionSelector", start: 4, end: 11 };

test("one from elsewhere says who, when and where from; it is for editors, and gets an id of ours later", () => {
  const told = {
    creator: { id: "https://notes.example/anna", type: "Person", name: "Anna" },
    created: "2024-05-18T12:00:00+07:00",
    modified: "2024-05-18T05:00:01Z",
    motivation: "questioning",
    body: { ...comment, language: "en", format: "text/markdown" },
  };
  expect(of(told)).toEqual({
    ok: true,
    value: {
      id: null,
      target: { event: "a-visit", field: null },
      motivation: "question",
      body: "Who said so?",
      language: "en",
      replyTo: null,
      audience: "editors",
      state: "open",
      creator: { id: "https://notes.example/anna", name: "Anna" },
      created: Date.UTC(2024, 4, 18, 5),
      modified: Date.UTC(2024, 4, 18, 5, 0, 1),
      via: "https://notes.example/1",
    },
  });
});

const passage = { source: "a-report", edition: null, start: null, end: null, exact: "", prefix: "", suffix: "" };
const byWords = { exact: "a visit", prefix: "on ", suffix: " to" };

test.each([
  ["its words", quote, { ...passage, ...byWords }],
  ["its place", position, { ...passage, start: 4, end: 11 }],
  ["both", [position, quote], { ...passage, ...byWords, start: 4, end: 11 }],
  [
    "both, among others",
    [{ type: "CssSelector", value: "p" }, quote, position],
    { ...passage, ...byWords, start: 4, end: 11 },
  ],
  [
    "its words between long stretches",
    { ...quote, prefix: "x".repeat(90) },
    { ...passage, ...byWords, prefix: "x".repeat(32) },
  ],
])("a passage of a report that we have is known by %s", (_what, selector, target) => {
  expect(quoted(selector)).toMatchObject({ ok: true, value: { target } });
});

test.each([
  ["plain text", { body: { type: "TextualBody", value: "2 * 3 <b>\n- x" } }, "comment", "2 \\* 3 \\<b\\>\n\\- x"],
  [
    "Markdown",
    { body: { type: "TextualBody", value: "*so*\r\nit is", format: "text/markdown" } },
    "comment",
    "*so*\nit is",
  ],
  ["a plain value", { body: undefined, bodyValue: "so" }, "comment", "so"],
  ["a tag", { body: { type: "TextualBody", value: " late ", purpose: "tagging" } }, "tag", "late"],
  ["a tag by its motivation", { motivation: "tagging" }, "tag", "Who said so?"],
  ["a correction", { motivation: ["editing"] }, "correction", "Who said so?"],
  ["an address", { body: "https://paper.example/b" }, "link", "https://paper.example/b"],
  [
    "an address and words",
    { body: ["https://paper.example/b", comment] },
    "link",
    "https://paper.example/b\nWho said so?",
  ],
  [
    "an event of ours",
    { body: { type: "SpecificResource", source: `${BASE}/fr/events/b`, purpose: "linking" } },
    "link",
    "/events/b",
  ],
])("its body is %s", (_what, changes, motivation, body) => {
  expect(of(changes)).toMatchObject({ ok: true, value: { motivation, body } });
});

test("a reply to one of ours, and one that names its own target, too", () => {
  const thread = `${BASE}/en/annotations/n1`;
  const value = { replyTo: "n1", target: null, motivation: "comment" };
  expect(of({ motivation: "replying", target: thread })).toMatchObject({ ok: true, value });
  expect(of({ motivation: ["replying", "questioning"], target: [thread, `${BASE}/events/a`] })).toMatchObject({
    value: { replyTo: "n1", target: { event: "a" }, motivation: "question" },
  });
});

test.each([
  ["context", { "@context": "https://schema.org" }, "context @context"],
  ["id", { id: undefined }, "id id"],
  ["type", { type: "Note" }, "type type"],
  ["motivation", { motivation: 3 }, "motivation-form motivation"],
  ["another motivation", { motivation: "bookmarking" }, "motivation motivation"],
  ["two motivations", { motivation: ["tagging", "commenting"] }, "motivation motivation"],
  ["moment", { created: "yesterday" }, "moment created"],
  ["agent", { creator: 3 }, "agent creator"],
  ["iri", { via: "not an IRI" }, "iri via"],
  ["no body", { body: undefined }, "no-body body"],
  ["no value", { body: { type: "TextualBody" } }, "body-form body"],
  ["two texts", { body: [comment, comment] }, "several-bodies body"],
  ["a comment kept elsewhere", { motivation: "commenting", body: "https://notes.example/x" }, "body-kind body"],
  ["HTML", { body: { ...comment, format: "text/html" } }, "body-format body.format"],
  ["nothing said", { body: { ...comment, value: " " } }, "body-words body"],
  ["a long tag", { motivation: "tagging", body: { ...comment, value: "x".repeat(101) } }, "body-words body"],
  ["an address that is none", { body: "javascript:alert(1)" }, "body-words body"],
  ["half a character", { body: { ...comment, value: "\ud83d" } }, "body-words body"],
  ["no target", { target: undefined }, "target-form target"],
  ["two targets", { target: [`${BASE}/events/a`, `${BASE}/events/b`] }, "several-targets target"],
  ["another site", { target: "https://elsewhere.example/events/a" }, "target-elsewhere target"],
  ["a person", { target: `${BASE}/people/a` }, "target-elsewhere target"],
  ["a whole text", { target: `${BASE}/sources/a-report` }, "whole-source target"],
  ["a reply to one elsewhere", { motivation: "replying", target: "https://notes.example/2" }, "reply target"],
  ["a target that is an annotation, and no reply", { target: `${BASE}/annotations/n1` }, "reply motivation"],
  [
    "no such fact",
    { target: { source: `${BASE}/events/a`, selector: { type: "FragmentSelector", value: "field=mood" } } },
    "selector target.selector",
  ],
  ["a language that is none", { body: { ...comment, language: "not a language" } }, "own-form "],
])("refused for its %s", (_what, changes, refused) => {
  const read = of(changes);
  expect(read && !read.ok && `${read.refusal.reason} ${read.refusal.at}`).toBe(refused);
});

test.each([
  ["a selector without its words", { type: "TextQuoteSelector" }, {}, "selector-form target.selector"],
  ["offsets that are none", { ...position, start: -1 }, {}, "selector-form target.selector"],
  ["offsets in the wrong order", { ...position, start: 12 }, {}, "selector-form target.selector"],
  ["a place of no length", { ...position, start: 11 }, {}, "selector target.selector"],
  ["another selector", { type: "CssSelector", value: "p" }, {}, "selector target.selector"],
  ["a refined selector", { ...quote, refinedBy: position }, {}, "selector target.selector"],
  ["two quotes", [quote, quote], {}, "selector target.selector"],
  ["words without end", { ...quote, exact: "x".repeat(2001) }, {}, "selector target.selector.exact"],
  [
    "a state of the page",
    quote,
    { state: { type: "TimeState", sourceDate: "2015-07-20T13:30:00Z" } },
    "resource-state target.state",
  ],
])("a passage is refused for %s", (_what, selector, rest, refused) => {
  const read = quoted(selector, rest);
  expect(read && !read.ok && `${read.refusal.reason} ${read.refusal.at}`).toBe(refused);
});

test.each([
  ["a list", [foreign, foreign], ["ok", "ok"]],
  [
    "a page",
    {
      "@context": CONTEXT,
      id: "https://n.example/p",
      type: "AnnotationPage",
      items: [{ ...foreign, "@context": undefined }, 3],
    },
    ["ok", "type"],
  ],
  [
    "a collection that stands elsewhere",
    { "@context": CONTEXT, type: "AnnotationCollection", first: "https://n.example/p" },
    ["page-elsewhere"],
  ],
  ["nothing of the kind", 3, ["type"]],
  ["lists in lists", [[[[[foreign]]]]], ["type"]],
  ["too many", Array.from({ length: 1001 }, () => foreign), [...Array.from({ length: 1000 }, () => "ok"), "many"]],
])("a file may be %s", (_what, json, outcomes) => {
  const found = readFile(JSON.stringify(json), here);
  expect(found.map(({ read }) => (read.ok ? "ok" : read.refusal.reason))).toEqual(outcomes);
});

test("what is no JSON is refused as such, however deep it is", () => {
  expect(readFile("this is not json", here)).toEqual([
    { iri: null, read: { ok: false, refusal: { reason: "not-json", at: "" } } },
  ]);
  expect(readFile("[".repeat(500_000), here)[0]?.read.ok).toBe(false);
  expect(readFile("[".repeat(5000) + "]".repeat(5000), here)[0]?.read.ok).toBe(false);
  expect(new Set(REFUSALS).size).toBe(REFUSALS.length);
});
