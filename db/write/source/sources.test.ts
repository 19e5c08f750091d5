import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { readDeskSource } from "@/db/read/desk/source";
import { readSource } from "@/db/read/source";
import { evidence, revisions, sources } from "@/db/schema";
import { createAccount, createEvent, createSession, createSource, freshDatabase } from "@/db/testing";
import type { Account, By } from "@/db/write/act";
import type { NewSource } from "@/lib/intake/source-input";
import { addSource } from "./add-source";
import { markFurniture } from "./mark-furniture";
import { publishSource } from "./publish-source";
import { reviseSourceHead } from "./revise-source-head";

const HEAD: NewSource["head"] = {
  title: "Minister receives ambassador",
  titleBasis: "stated",
  publisher: "The Made-up Courier",
  publisherBasis: "editorial",
  language: "en",
  published: { edtf: "2019-06-04", note: { en: "The dateline." } },
};

let editor: Account;
let by: By;

beforeEach(async () => {
  await freshDatabase();
  editor = await createAccount();
  by = await createSession(editor);
});

const add = (id: string, text: string | Uint8Array, choices: Partial<NewSource> = {}) =>
  addSource(by, {
    ...{ id, head: HEAD, despite: false },
    sent: { bytes: Buffer.from(text), name: null, encoding: null, reading: null },
    ...choices,
  });
const rowOf = async (id: string) => (await database().select().from(sources).where(eq(sources.id, id)))[0];
const revisionsOf = async (id: string) =>
  database().select().from(revisions).where(eq(revisions.recordId, id)).orderBy(revisions.number);

test("a source is added as a draft, with the columns that the dataset's sources have and a revision", async () => {
  const file = "Ce fut l'e\u0301te\u0301.\r\n";
  expect(await add("a-text", file)).toEqual({ ok: true, value: { id: "a-text" } });
  const sha256 = createHash("sha256").update(file).digest("hex");
  expect(await rowOf("a-text")).toMatchObject({
    ...{ id: "a-text", text: "Ce fut l'été.\n", raw: Buffer.from(file), sha256, normaliser: "nfc-lf-1" },
    ...{ title: HEAD.title, publishedEdtf: "2019-06-04", publishedNote: { en: "The dateline." }, url: null },
    ...{ furniture: [], slips: [], state: "draft", edition: 1, madeBy: editor.id },
  });
  const [revision, ...others] = await revisionsOf("a-text");
  expect(others).toEqual([]);
  expect(revision).toMatchObject({ number: 1, who: editor.id, act: "create", state: "draft", before: null });
  expect(revision?.why).toBe(`pasted; read as plain; utf-8 (valid); SHA-256 ${sha256}`);
  expect(revision?.after).not.toHaveProperty("text");
  expect(await readSource("public", "a-text", "en")).toMatchObject({ ok: false, error: { code: "not-found" } });
});

test("what cannot be read, an id that is taken and a text that is there already are refused", async () => {
  await add("first", "The same words.");
  expect(await add("second", "")).toMatchObject({ error: { code: "invalid", fields: { file: "empty" } } });
  expect(await add("first", "Other words.")).toMatchObject({ error: { code: "invalid", fields: { id: "taken" } } });
  expect(await add("second", "The same words.")).toMatchObject({ error: { fields: { file: "duplicate" } } });
  expect(await add("second", "\ufeffThe same words.")).toMatchObject({ error: { fields: { file: "duplicate" } } });
  expect(await add("second", "The same words.", { despite: true })).toMatchObject({ ok: true });
  expect(await database().$count(sources)).toBe(2);
});

test("a head is changed with the revision that was seen, and refused with another", async () => {
  await add("a-text", "Words.");
  const head = { ...HEAD, title: "Another title", url: "https://paper.example/1" };
  expect(await reviseSourceHead(by, { id: "a-text", seen: 1, why: null, head })).toEqual({
    ok: true,
    value: { revision: 2 },
  });
  expect(await rowOf("a-text")).toMatchObject({
    title: "Another title",
    url: "https://paper.example/1",
    text: "Words.",
  });
  expect(await reviseSourceHead(by, { id: "a-text", seen: 1, why: null, head: HEAD })).toMatchObject({
    ok: false,
    error: { code: "conflict", current: { revision: 2, state: "draft", record: { title: "Another title" } } },
  });
  expect(await reviseSourceHead(by, { id: "a-text", seen: 2, why: null, head: HEAD })).toMatchObject({ ok: true });
  expect((await rowOf("a-text"))?.url).toBeNull();
  expect((await revisionsOf("a-text")).map(({ act, who }) => [act, who])).toEqual([
    ["create", editor.id],
    ["save", editor.id],
    ["save", editor.id],
  ]);
  expect(await reviseSourceHead(by, { id: "none", seen: 0, why: null, head })).toMatchObject({
    error: { code: "not-found" },
  });
});

test("a published source is there for every reader, and is not published twice", async () => {
  await add("a-text", "Words.");
  expect(await publishSource(by, { id: "a-text", seen: 1, why: null })).toEqual({ ok: true, value: { revision: 2 } });
  expect(await readSource("public", "a-text", "en")).toMatchObject({ ok: true, value: { text: "Words." } });
  expect((await revisionsOf("a-text"))[1]).toMatchObject({ act: "publish", state: "published" });
  expect(await publishSource(by, { id: "a-text", seen: 1, why: null })).toMatchObject({ error: { code: "conflict" } });
  expect(await publishSource(by, { id: "a-text", seen: 2, why: null })).toMatchObject({ error: { code: "invalid" } });
});

test("furniture is kept joined and in order, and can be taken away", async () => {
  await add("a-text", "Menu\n\nThe report.\n\nMenu 2\n\nComments");
  const mark = (seen: number, ...furniture: [number, number][]) =>
    markFurniture(by, { id: "a-text", seen, why: null, furniture });
  expect(await mark(1, [19, 25], [0, 3], [2, 4])).toEqual({ ok: true, value: { revision: 2 } });
  const stored = async () => {
    const read = await readDeskSource("a-text", "en");
    return read.ok ? read.value.furniture : null;
  };
  expect(await stored()).toEqual([
    [0, 4],
    [19, 25],
  ]);
  expect(await mark(2)).toMatchObject({ ok: true });
  expect(await stored()).toEqual([]);
  expect(await mark(3, [30, 36])).toMatchObject({ error: { fields: { furniture: "outside" } } });
  expect(await mark(2, [0, 4])).toMatchObject({ error: { code: "conflict", current: { revision: 3 } } });
});

test("furniture over evidence is refused with the event and the field; a former edition's evidence is in no way", async () => {
  await createSource({ id: "used", text: "Menu. They met on Tuesday." });
  const event = await createEvent({
    evidence: [{ field: "status", source: "used", exact: "They met", basis: "stated" }],
  });
  const mark = (...span: [number, number]) => markFurniture(by, { id: "used", seen: 1, why: null, furniture: [span] });
  expect(await mark(0, 7)).toMatchObject({
    error: { code: "invalid", fields: { furniture: "evidence", event: event.id, field: "status" } },
  });
  expect(await mark(0, 6)).toMatchObject({ ok: true });
  await database().update(sources).set({ edition: 2 }).where(eq(sources.id, "used"));
  expect(await markFurniture(by, { id: "used", seen: 2, why: null, furniture: [[0, 26]] })).toMatchObject({ ok: true });
  expect(await database().$count(evidence)).toBeGreaterThan(0);
});

test("furniture that its words cannot name again is refused, because the dataset names it so", async () => {
  await add("a-text", `Top ${"x".repeat(40)}\nShare\n${"x".repeat(80)}\nShare\n${"x".repeat(40)}`);
  expect(await markFurniture(by, { id: "a-text", seen: 1, why: null, furniture: [[45, 50]] })).toMatchObject({
    error: { code: "invalid", fields: { furniture: "not-unique", words: "Share" } },
  });
  expect(await markFurniture(by, { id: "a-text", seen: 1, why: null, furniture: [[0, 50]] })).toMatchObject({
    ok: true,
  });
});

test("a retry with the same key adds one source only", async () => {
  by = { ...by, key: "0123456789abcdef" };
  const once = await add("a-text", "Words.");
  expect(await add("a-text", "Words.")).toEqual(once);
  expect(await revisionsOf("a-text")).toHaveLength(1);
});

test("nobody adds or changes a source without a session", async () => {
  await add("a-text", "Words.");
  by = { session: "none", key: null };
  const refused = { ok: false, error: { code: "not-signed-in" } };
  expect(await add("b-text", "Words.")).toMatchObject(refused);
  expect(await reviseSourceHead(by, { id: "a-text", seen: 1, why: null, head: HEAD })).toMatchObject(refused);
  expect(await publishSource(by, { id: "a-text", seen: 1, why: null })).toMatchObject(refused);
  expect(await markFurniture(by, { id: "a-text", seen: 1, why: null, furniture: [[0, 1]] })).toMatchObject(refused);
});
