import { beforeEach, expect, test } from "vitest";
import { createEvent, createRegistries, createSource, freshDatabase } from "@/db/testing";
import { readSource, readSourceDocument } from "./source";
import { readSources } from "./sources";

const TEXT = "🕊 They met in June.\nThey talked.\nTicker.";

beforeEach(async () => {
  await freshDatabase();
  await createSource({ id: "old", published: { edtf: "../2019-06-04", note: { en: "Before its crawl." } } });
  await createSource({
    id: "a-paper",
    text: TEXT,
    url: "https://example.org/a",
    published: { edtf: "2019-06-05", note: { en: "The dateline.", fr: "La ligne de date." } },
    furniture: [[34, 41]],
  });
  const passage = { source: "a-paper", basis: "stated" } as const;
  await createEvent({
    id: "talks",
    evidence: [
      { ...passage, field: "kind", exact: "They talked" },
      { ...passage, field: "status", exact: "They met" },
      { ...passage, field: "when", exact: "met in June" },
    ],
  });
  await createEvent({ id: "meeting", evidence: [{ ...passage, field: "status", exact: "They met" }] });
});

test("the list of sources goes from the newest, with what each backs", async () => {
  expect(await readSources("public", "fr")).toMatchObject([
    { id: "a-paper", published: "5 juin 2019", publishedNote: { text: "La ligne de date." }, events: 2, passages: 3 },
    { id: "old", published: "au plus tard le 4 juin 2019", url: null, events: 0, passages: 0 },
  ]);
});

test("a source shows every passage in the order of the text, each with its event", async () => {
  const answer = await readSource("public", "a-paper", "en");
  if (!answer.ok) throw new Error(answer.error.message);
  const { text, furniture, passages } = answer.value;
  expect(text).toBe(TEXT);
  expect(furniture).toEqual([[34, 41]]);
  const points = Array.from(text);
  expect(passages.map(({ start, end, field, event }) => [points.slice(start, end).join(""), field, event.id])).toEqual([
    ["They met", "status", "meeting"],
    ["They met", "status", "talks"],
    ["met in June", "when", "talks"],
    ["They talked", "kind", "talks"],
  ]);
});

test("the source as a document is the stored text with its EDTF date", async () => {
  expect(await readSourceDocument("public", "a-paper")).toMatchObject({
    ok: true,
    value: { id: "a-paper", published: "2019-06-05", url: "https://example.org/a", text: TEXT, furniture: [[34, 41]] },
  });
});

test("an unknown source is an expected failure", async () => {
  expect(await readSource("public", "nothing", "en")).toMatchObject({ ok: false, error: { code: "not-found" } });
  expect(await readSourceDocument("public", "nothing")).toMatchObject({ ok: false, error: { code: "not-found" } });
});

test("a passage about a party says its name, in the reader's language", async () => {
  await createRegistries({ parties: [{ id: "LA", names: { en: "Laos", fr: "Le Laos" } }] });
  await createSource({ id: "b-paper", text: "Laos came. All met." });
  const passage = { source: "b-paper", basis: "stated" } as const;
  await createEvent({
    id: "visit",
    parties: [{ party: "KH" }, { party: "LA" }],
    evidence: [
      { ...passage, field: "parties/LA", exact: "Laos" },
      { ...passage, field: "status", exact: "All met" },
    ],
  });
  const answer = await readSource("public", "b-paper", "fr");
  expect(answer.ok && answer.value.passages.map(({ field, subject }) => [field, subject])).toEqual([
    ["parties/LA", { text: "Le Laos", language: "fr" }],
    ["status", null],
  ]);
});
