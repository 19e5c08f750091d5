import { expect, test } from "vitest";
import type { SourceLine } from "./answers/source";
import { citeEvent } from "./citation";

const report: SourceLine = {
  id: "a-report",
  title: "A. Sovann receives B. Larsen",
  titleBasis: "stated",
  publisher: "Fresh Daily",
  language: "en",
  published: "5 June 2019",
  publishedNote: { text: "from the dateline", language: "en" },
  url: "https://example.org/a",
};
const event = {
  title: { text: "A. Sovann receives Ambassador B. Larsen", language: "en" },
  when: "4 June 2019",
  revision: 3,
  sources: [report, { ...report, titleBasis: "editorial", title: "Note on roads", url: null }],
} as const;

test("a citation names the event, its revision and every source", () => {
  expect(citeEvent({ ...event, sources: [...event.sources] }, "https://entente.example/en/events/x", "en")).toBe(
    [
      "“A. Sovann receives Ambassador B. Larsen”, 4 June 2019. Entente, revision 3. https://entente.example/en/events/x",
      "Sources:",
      "[1] Fresh Daily, “A. Sovann receives B. Larsen”, 5 June 2019. https://example.org/a",
      "[2] Fresh Daily, [Note on roads], 5 June 2019.",
    ].join("\n"),
  );
});

test("French quotes stand off by no-break spaces; without sources the event stands alone", () => {
  expect(citeEvent({ ...event, sources: [] }, "https://entente.example/fr/events/x", "fr")).toBe(
    "«\u00a0A. Sovann receives Ambassador B. Larsen\u00a0», 4 June 2019. Entente, révision 3. https://entente.example/fr/events/x",
  );
});
