import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { evidence, sourceEditions, sources } from "@/db/schema";
import { createEvent, createSource, freshDatabase } from "@/db/testing";
import { readSimilarSources } from "./similar-sources";
import { readDeskSource } from "./source";
import { readDeskSources } from "./sources";

const REPORT =
  "The Minister of Rural Roads received the ambassador on Tuesday to talk about roads and schools. She said that her country would send twelve experts next year.";

beforeEach(freshDatabase);

test("the list tells drafts first, with what rests on each and what has lost its place", async () => {
  await createSource({ id: "used", text: "They met on Tuesday." });
  await createSource({ id: "new" });
  await database().update(sources).set({ state: "draft" }).where(eq(sources.id, "new"));
  const quote = { source: "used", exact: "They met", basis: "stated" as const };
  await createEvent({ evidence: [{ field: "status", ...quote }] });
  await createEvent({
    evidence: [
      { field: "status", ...quote },
      { field: "title", ...quote },
    ],
  });
  const shown = async () =>
    (await readDeskSources("en")).map(({ id, state, edition, events, orphans }) => [
      id,
      state,
      edition,
      events,
      orphans,
    ]);
  expect(await shown()).toEqual([
    ["new", "draft", 1, 0, 0],
    ["used", "published", 1, 2, 0],
  ]);
  await database().update(sources).set({ edition: 2 }).where(eq(sources.id, "used"));
  await database().update(evidence).set({ edition: 2 }).where(eq(evidence.field, "title"));
  expect((await shown())[1]).toEqual(["used", "published", 2, 2, 2]);
});

test("a source is read as it is worked on: its head, its text, and what rests on the text that stands", async () => {
  await createSource({ id: "used", text: "They met on Tuesday.", url: "https://paper.example/1", furniture: [[0, 0]] });
  const event = await createEvent({
    evidence: [{ field: "status", source: "used", exact: "They met", basis: "stated" }],
  });
  expect(await readDeskSource("used", "en")).toEqual({
    ok: true,
    value: {
      id: "used",
      revision: 1,
      state: "published",
      edition: 1,
      head: {
        title: "used",
        titleBasis: "stated",
        publisher: "A paper",
        publisherBasis: "editorial",
        language: "en",
        published: { edtf: "2020-01-01", note: { en: "Made for a test." } },
        url: "https://paper.example/1",
      },
      text: "They met on Tuesday.",
      furniture: [[0, 0]],
      passages: [
        { start: 0, end: 8, field: "status", event: { id: event.id, title: { text: event.title.en, language: "en" } } },
      ],
    },
  });
  expect(await readDeskSource("none", "en")).toMatchObject({ ok: false, error: { code: "not-found" } });
});

test("the same bytes, the same text and most of the words are told apart, and other texts left out", async () => {
  const whole = await createSource({ id: "whole", text: REPORT });
  await createSource({
    id: "longer",
    text: `${REPORT} And then they all went home, as everybody does in the end, it seems.`,
  });
  await createSource({ id: "other", text: "A quite different story, of which nobody here has heard a single word." });
  expect((await readSimilarSources(REPORT, [whole.sha256])).map(({ id, how }) => [id, how])).toEqual([
    ["whole", "bytes"],
    ["longer", "near"],
  ]);
  const [first, second] = await readSimilarSources(REPORT, ["another hash"]);
  expect(first).toMatchObject({
    id: "whole",
    title: "whole",
    publisher: "A paper",
    edition: null,
    how: "text",
    contained: 1,
  });
  expect(second).toMatchObject({ id: "longer", how: "near", contained: 1 });
  expect(second?.contains).toBeLessThan(0.8);
});

test("a former edition is found, too, and a text that has been replaced is no longer the source's", async () => {
  const { sha256 } = await createSource({ id: "corrected", text: REPORT });
  await database().insert(sourceEditions).values({
    source: "corrected",
    number: 1,
    sha256,
    normaliser: "x",
    text: REPORT,
    furniture: [],
    slips: [],
    replacedAt: 1,
  });
  await database()
    .update(sources)
    .set({ edition: 2, sha256: "corrected", text: "Nothing of it is left, not one sentence." })
    .where(eq(sources.id, "corrected"));
  expect((await readSimilarSources(REPORT, [])).map(({ id, edition, how }) => [id, edition, how])).toEqual([
    ["corrected", 1, "text"],
  ]);
});
