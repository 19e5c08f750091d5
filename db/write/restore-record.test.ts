import { and, desc, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { readList } from "@/db/read/list";
import { parties, people, revisions, sources, topics } from "@/db/schema";
import { createAccount, createEvent, createRegistries, createSession, createSource, freshDatabase } from "@/db/testing";
import type { RevisedHead } from "@/lib/intake/source-input";
import type { RevisedKind } from "@/lib/record-words";
import { filtersOf, parseView } from "@/lib/view";
import type { By } from "./act";
import { annotate } from "./annotation/acts-testing";
import { reviseAnnotation } from "./annotation/revise-annotation";
import { publishEvent } from "./event/publish-event";
import { revisePerson } from "./registry/revise-person";
import { type RestoreRecordInput, restoreRecord } from "./restore-record";
import { markFurniture } from "./source/mark-furniture";
import { reviseSourceHead } from "./source/revise-source-head";

const HEAD: RevisedHead["head"] = {
  title: "Another title",
  titleBasis: "stated",
  publisher: "Another paper",
  publisherBasis: "editorial",
  language: "fr",
  published: { edtf: "2021", note: { en: "Guessed." } },
};

let by: By;

beforeEach(async () => {
  await freshDatabase();
  by = await createSession(await createAccount());
});

const restore = (input: Omit<RestoreRecordInput, "undo" | "why">, undo = false) =>
  restoreRecord(by, { why: "It was right.", undo, ...input });

async function newest(kind: RevisedKind, id: string) {
  const [row] = await database()
    .select()
    .from(revisions)
    .where(and(eq(revisions.recordKind, kind), eq(revisions.recordId, id)))
    .orderBy(desc(revisions.number))
    .limit(1);
  return row;
}

test("an event's publication is undone by a revision of its own", async () => {
  await createEvent({ id: "a-visit" }, { state: "draft" });
  await publishEvent(by, { id: "a-visit", seen: 1, why: null });
  const input = { kind: "event", id: "a-visit", seen: 2, number: 1 } as const;
  expect(await restore(input, true)).toEqual({ ok: true, value: { revision: 3 } });
  expect(await newest("event", "a-visit")).toMatchObject({ act: "restore", state: "draft", why: "It was right." });
});

test("a source's head and, of the same edition, its furniture come back; its text and state stay", async () => {
  const source = await createSource({ id: "report", text: "Menu. They met.", furniture: [[0, 5]] });
  await reviseSourceHead(by, { id: "report", seen: 1, why: null, head: HEAD });
  await markFurniture(by, { id: "report", seen: 2, why: null, furniture: [] });
  expect(await restore({ kind: "source", id: "report", seen: 3, number: 1 })).toEqual({
    ok: true,
    value: { revision: 4 },
  });
  const [row] = await database().select().from(sources);
  expect(row).toMatchObject({
    ...{ title: source.title, publisher: source.publisher, language: "en", publishedEdtf: "2020-01-01", url: null },
    ...{ furniture: [[0, 5]], text: "Menu. They met.", state: "published" },
  });
  expect(await newest("source", "report")).toMatchObject({ act: "restore", after: { furniture: [[0, 5]] } });
});

test("furniture of a former edition does not come back, and none comes back over evidence", async () => {
  await createSource({ id: "report", text: "Menu. They met.", furniture: [[0, 5]] });
  await markFurniture(by, { id: "report", seen: 1, why: null, furniture: [] });
  await createEvent({ evidence: [{ field: "when", source: "report", exact: "Menu", basis: "stated" }] });
  expect(await restore({ kind: "source", id: "report", seen: 2, number: 1 })).toMatchObject({
    error: { code: "invalid", fields: { furniture: "evidence" } },
  });
  await database().update(sources).set({ edition: 2 });
  expect(await restore({ kind: "source", id: "report", seen: 2, number: 1 })).toMatchObject({ ok: true });
  expect((await database().select().from(sources))[0]?.furniture).toEqual([]);
});

test("a person's former name is what a search finds the events by again", async () => {
  await createEvent({ participants: [{ person: "e-martin" }] });
  const before = (await database().select().from(people))[0];
  await revisePerson(by, { person: { id: "e-martin", names: { en: "Zora" }, aliases: [] }, seen: 1, why: null });
  const found = async (q: string) =>
    (
      await readList("editors", filtersOf(parseView({ q }).view), {
        sort: "when",
        cursor: null,
        limit: 9,
        locale: "en",
      })
    ).entries.length;
  expect([await found("Zora"), await found("martin")]).toEqual([1, 0]);
  expect(await restore({ kind: "person", id: "e-martin", seen: 2, number: 1 })).toEqual({
    ok: true,
    value: { revision: 3 },
  });
  expect([await found("Zora"), await found("martin")]).toEqual([0, 1]);
  expect(await database().select().from(people)).toEqual([before]);
});

test("parties and topics come back, too", async () => {
  await createRegistries({ parties: [{ id: "NO", names: { en: "Norway" } }], topics: [{ id: "trade" }] });
  await database()
    .update(parties)
    .set({ names: { en: "Wrong" } });
  await database()
    .update(topics)
    .set({ names: { en: "Wrong" } });
  expect(await restore({ kind: "party", id: "NO", seen: 1, number: 1 })).toMatchObject({ ok: true });
  expect(await restore({ kind: "topic", id: "trade", seen: 1, number: 1 })).toMatchObject({ ok: true });
  expect(await database().select().from(parties)).toMatchObject([{ names: { en: "Norway" } }]);
  expect(await database().select().from(topics)).toMatchObject([{ names: { en: "trade" } }]);
});

test("an annotation says again what it said, if its author wants it so", async () => {
  await createEvent({ id: "a-visit" });
  const { annotation } = await annotate(by, { body: "The first." });
  const said = { motivation: "question", body: "The second.", language: null, audience: "everyone" } as const;
  await reviseAnnotation(by, { id: annotation.id, seen: 1, why: null, ...said });
  const input = { kind: "annotation", id: annotation.id, seen: 2, number: 1 } as const;
  const other = await createSession(await createAccount({ role: "admin" }));
  expect(await restoreRecord(other, { ...input, undo: false, why: null })).toMatchObject({
    error: { code: "not-editor" },
  });
  expect(await restore(input)).toEqual({ ok: true, value: { revision: 3 } });
  expect(await newest("annotation", annotation.id)).toMatchObject({
    act: "restore",
    after: { body: "The first.", motivation: "comment", language: "en", audience: "everyone" },
  });
});

test.each<RestoreRecordInput["kind"]>(["event", "source", "party", "person", "topic", "annotation"])(
  "of a %s, no other version is brought back than one that was, and none over another's change",
  async (kind) => {
    await createSource({ id: "report" });
    await createEvent({ id: "a-visit", participants: [{ person: "e-martin" }], topics: ["trade"] });
    const { annotation } = await annotate(by);
    const ids = { event: "a-visit", source: "report", party: "KH", person: "e-martin", topic: "trade" };
    const id = { ...ids, annotation: annotation.id }[kind];
    const newest = { kind, id, seen: 1, number: 1 } as const;
    expect(await restore({ ...newest, number: 7 })).toMatchObject({ error: { code: "not-found" } });
    expect(await restore({ ...newest, id: "nothing" })).toMatchObject({ error: { code: "not-found" } });
    expect(await restore({ ...newest, seen: 4 })).toMatchObject({
      error: { code: "conflict", current: { revision: 1 } },
    });
    by = { session: "nobody", key: null };
    expect(await restore(newest)).toMatchObject({ error: { code: "not-signed-in" } });
  },
);
