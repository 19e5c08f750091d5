import { expect, test } from "vitest";
import { bodyProblem, parseLink } from "./body";
import { mentionsIn, printMention } from "./mentions";

test.each([
  ["comment", "So it is.\n\n*Really.*", null],
  ["comment", " \n", "empty"],
  ["comment", "x".repeat(10_001), "long"],
  ["comment", "a\u0000b", "control"],
  ["comment", "a\rb", "control"],
  ["comment", "\ud83d", "control"],
  ["comment", "👩‍🚀\tខ្មែរ", null],
  ["tag", "late", null],
  ["tag", "a\nb", "tag-lines"],
  ["tag", "x".repeat(101), "tag-long"],
  ["link", "https://paper.example/a?b#c", null],
  ["link", "/events/a-visit\nThe same visit.", null],
  ["link", "the same visit", "link"],
  ["link", "javascript:alert(1)", "link"],
  ["link", "https://user:secret@paper.example/", "link"],
  ["link", "//paper.example/", "link"],
  ["link", "/events/../api", "link"],
  ["link", "https://paper.example/a b", "link"],
] as const)("a %s may say %j: %s", (motivation, body, problem) => {
  expect(bodyProblem(motivation, body)).toBe(problem);
});

test("a link is read by its lines", () => {
  expect(parseLink("/events/a\nOne\nTwo")).toEqual({ address: "/events/a", words: "One\nTwo" });
  expect(parseLink("/events/a")).toEqual({ address: "/events/a", words: "" });
  expect(parseLink("/events/a\n ")).toBeNull();
});

test("mentions are links to people and events, each once", () => {
  const text = `[A. Sovann](/people/a-sovann) at [the *visit*](/events/a-visit), [again](/people/a-sovann), [x](/sources/s) [y](/people/A)`;
  expect(mentionsIn(text)).toEqual([
    { kind: "people", id: "a-sovann" },
    { kind: "events", id: "a-visit" },
  ]);
  const hostile = printMention({ kind: "people", id: "a" }, "](https://evil.example) <b>");
  expect(hostile).toBe("[\\](https://evil.example) \\<b\\>](/people/a)");
  expect(mentionsIn(hostile)).toEqual([{ kind: "people", id: "a" }]);
});
