import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ANNOTATION_STATES } from "../../record-words";
import { Annotation } from "../annotation";
import { bodyProblem, printLink } from "../body";
import { ANNOTATION_AUDIENCES, MOTIVATIONS } from "../vocabulary";
import { readFile } from "./read-file";
import { toCollection } from "./to-web";

const BASE = "https://entente.example";
const here = { base: BASE, sourceAt: () => null };
const export_ = (annotations: Annotation[], base = BASE) =>
  JSON.stringify(toCollection(annotations, { base, url: `${base}/api/annotations?event=a`, label: "Notes" }));

const characters = fc.constantFrom(
  "a",
  "B",
  " ",
  "\n",
  "*",
  "[x](/people/a)",
  "<b>",
  "é",
  "🕊",
  "ខ្មែរ",
  "\u00a0",
  '"',
  "\\",
  "\u2028",
  "👩‍🚀",
);
const words = fc.string({ unit: characters, minLength: 1, maxLength: 60 });
const id = fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,5}){0,2}$/);
const offset = fc.nat({ max: 100_000 });
const context = fc.string({ unit: characters, maxLength: 4 });
const iri = fc.oneof(
  fc.webUrl(),
  id.map((one) => `urn:entente:account:${one}`),
);
const language = fc.constantFrom(null, "en", "fr", "km", "pt-BR");

const field = fc.oneof(
  fc.constantFrom("when", "title", "parties/FR"),
  id.map((one) => `participants/${one}`),
);
const eventTarget = fc.record({ event: id, field: fc.option(field) });
const placed = fc.record({
  source: id,
  edition: fc.option(fc.integer({ min: 1, max: 9 })),
  start: offset,
  length: fc.integer({ min: 1, max: 60 }),
  exact: words,
  prefix: context,
  suffix: context,
});
const passage = placed.map(({ length, ...one }) => ({ ...one, end: one.start + length }));
const orphan = fc.oneof(
  passage.map((one) => ({ ...one, start: null, end: null })),
  passage.map((one) => ({ ...one, exact: "", prefix: "", suffix: "" })),
);

const eventLink = fc.oneof(
  id.map((one) => `/events/${one}`),
  fc.webUrl(),
  id.map((one) => `${BASE}/events/${one}`),
);
const link = fc
  .record({ address: eventLink, words: fc.oneof(fc.constant(""), words), language })
  .map(({ language: spoken, ...one }) => ({
    motivation: "link" as const,
    body: printLink(one),
    language: one.words === "" ? null : spoken,
  }));
const said = fc.oneof(
  link,
  fc.record({ motivation: fc.constantFrom("comment", "question", "correction"), body: words, language }),
  fc.record({ motivation: fc.constant("tag"), body: words.map((one) => one.replaceAll("\n", "").trim()), language }),
);
const rest = fc.record({
  id,
  target: fc.oneof(eventTarget, passage, orphan),
  replyTo: fc.option(id),
  audience: fc.constantFrom(...ANNOTATION_AUDIENCES),
  state: fc.constantFrom(...ANNOTATION_STATES),
  creator: fc.record({ id: fc.option(iri), name: fc.option(words) }),
  created: fc.nat({ max: 4_000_000_000_000 }),
  modified: fc.nat({ max: 4_000_000_000_000 }),
  via: fc.option(iri),
});
const annotation = fc
  .tuple(said, rest)
  .map(([one, other]) => ({ ...one, ...other }))
  .filter((one) => bodyProblem(one.motivation as Annotation["motivation"], one.body) === null)
  .map((one) => Annotation.parse(one));

test("what we export we read back unchanged, and export again as the same bytes", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(annotation, { minLength: 1, maxLength: 4 }), (annotations) => {
      for (const one of annotations) seen.add(`${one.motivation} ${"event" in one.target ? "event" : "passage"}`);
      const text = export_(annotations);
      const back = readFile(text, here).map(({ read }) => (read.ok ? read.value : read.refusal));
      expect(back).toEqual(annotations);
      expect(export_(back.map((one) => Annotation.parse(one)))).toBe(text);
    }),
    { numRuns: 1000 },
  );
  expect(seen.size).toBe(MOTIVATIONS.length * 2);
});

test("what another address of this program exported is read as ours", () => {
  fc.assert(
    fc.property(annotation, (one) => {
      const elsewhere = export_([one], "http://localhost:3000");
      expect(readFile(elsewhere, here)).toMatchObject([{ read: { ok: true, value: one } }]);
    }),
  );
});
