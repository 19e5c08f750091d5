import { and, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { accounts, annotations } from "@/db/desk-schema";
import { readAnnotationHistory } from "@/db/read/desk/annotation-history";
import { events, revisions } from "@/db/schema";
import { freshDatabase } from "@/db/testing";
import type { By } from "../act";
import { annotate, prepareAnnotating } from "./acts-testing";
import { addAnnotation } from "./add-annotation";
import { reopenAnnotation } from "./reopen-annotation";
import { replyToAnnotation } from "./reply-to-annotation";
import { resolveAnnotation } from "./resolve-annotation";
import { reviseAnnotation } from "./revise-annotation";
import { withdrawAnnotation } from "./withdraw-annotation";

type Desk = Awaited<ReturnType<typeof prepareAnnotating>>;
let anna: Desk["anna"];
let ben: Desk["ben"];
let admin: Desk["admin"];

beforeEach(async () => {
  await freshDatabase();
  ({ anna, ben, admin } = await prepareAnnotating());
});

const SAID = { motivation: "comment", body: "So it was.", language: "en", audience: "editors" } as const;
const revisionsOf = async (id: string) =>
  (
    await database()
      .select()
      .from(revisions)
      .where(and(eq(revisions.recordKind, "annotation"), eq(revisions.recordId, id)))
  ).map((one) => `${one.number} ${one.act} ${one.state} ${one.who === anna.account.id ? "Anna" : "another"}`);
const error = (code: string, rest: object = {}) => ({ ok: false, error: { code, ...rest } });

test("a comment on a fact is stored with who made it and its first revision", async () => {
  const { annotation, revision } = await annotate(anna.by, {
    target: { event: "a-visit", field: "participants/a-sovann" },
  });
  expect(revision).toBe(1);
  expect(annotation).toMatchObject({
    id: expect.stringMatching(/^n[0-9a-f]{16}$/),
    target: { event: "a-visit", field: "participants/a-sovann" },
    creator: { id: `urn:entente:account:${anna.account.id}`, name: "Anna" },
    ...{ body: "So it was.", state: "open", audience: "editors", replyTo: null, via: null },
  });
  const [row] = await database().select().from(revisions).where(eq(revisions.recordId, annotation.id));
  expect(row).toMatchObject({
    recordKind: "annotation",
    act: "create",
    state: "open",
    before: null,
    after: annotation,
  });
});

test("a passage is kept by its words, read from the text itself", async () => {
  const target = { source: "report", edition: 1, start: 12, end: 25 };
  const { annotation } = await annotate(anna.by, { target });
  expect(annotation.target).toEqual({
    ...target,
    ...{ exact: "met B. Larsen", prefix: "🕊 A. Sovann ", suffix: " of Norway. Later A. Sovann met " },
  });
});

test.each([
  ["an unknown event", { event: "nothing", field: null }, error("not-found")],
  [
    "a fact that it has not",
    { event: "a-visit", field: "participants/b-larsen" },
    error("invalid", { fields: { target: "field" } }),
  ],
  ["an unknown source", { source: "nothing", edition: 1, start: 0, end: 1 }, error("not-found")],
  [
    "another edition",
    { source: "report", edition: 2, start: 0, end: 1 },
    error("conflict", { current: { edition: 1 } }),
  ],
  [
    "a place after the end",
    { source: "report", edition: 1, start: 0, end: 99 },
    error("invalid", { fields: { target: "place" } }),
  ],
  [
    "white space",
    { source: "report", edition: 1, start: 1, end: 2 },
    error("invalid", { fields: { target: "place" } }),
  ],
])("nothing is said of %s", async (_what, target, refused) => {
  expect(await addAnnotation(anna.by, { ...SAID, target })).toMatchObject(refused);
  expect(await database().$count(annotations)).toBe(0);
});

test.each([
  ["no words", { body: " \n " }, { body: "empty" }],
  ["a tag of two lines", { motivation: "tag" as const, body: "a\nb" }, { body: "tag-lines" }],
  ["a link to nowhere", { motivation: "link" as const, body: "javascript:alert(1)" }, { body: "link" }],
  ["a language that is none", { language: "not a language" }, { language: "language" }],
])("refused beside its field: %s", async (_what, said, fields) => {
  const target = { event: "a-visit", field: null };
  expect(await addAnnotation(anna.by, { ...SAID, ...said, target })).toMatchObject(error("invalid", { fields }));
});

test("nothing is said of an event that was withdrawn; a tag is trimmed, a link without words has no language", async () => {
  const tag = await annotate(anna.by, { motivation: "tag", body: " late " });
  expect(tag.annotation.body).toBe("late");
  const link = await annotate(anna.by, { motivation: "link", body: "https://paper.example/b\r\n" });
  expect(link.annotation).toMatchObject({ body: "https://paper.example/b", language: null });
  await database().update(events).set({ state: "withdrawn" });
  const target = { event: "a-visit", field: null };
  expect(await addAnnotation(anna.by, { ...SAID, target })).toMatchObject(
    error("invalid", { fields: { target: "withdrawn" } }),
  );
});

test("a reply speaks of what its thread speaks of, also a reply to a reply, and is no wider than it", async () => {
  const { annotation } = await annotate(anna.by, { target: { source: "report", edition: 1, start: 12, end: 25 } });
  const reply = (to: string) => replyToAnnotation(ben.by, { ...SAID, to, audience: "everyone" });
  const first = await reply(annotation.id);
  if (!first.ok) throw new Error(first.error.message);
  expect(first.value.annotation).toMatchObject({
    target: annotation.target,
    replyTo: annotation.id,
    audience: "editors",
  });
  const second = await reply(first.value.annotation.id);
  expect(second).toMatchObject({ ok: true, value: { annotation: { replyTo: annotation.id } } });
  expect(await reply("nothing")).toMatchObject(error("not-found"));
  await withdrawAnnotation(anna.by, { id: annotation.id, seen: 1, why: null });
  expect(await reply(annotation.id)).toMatchObject(error("invalid", { fields: { target: "withdrawn" } }));
});

test("only who wrote it changes its words, and only the version that was seen", async () => {
  const { annotation } = await annotate(anna.by);
  const revise = (by: By, seen: number, body: string) =>
    reviseAnnotation(by, { ...SAID, id: annotation.id, seen, body, why: null });
  expect(await revise(ben.by, 1, "No.")).toMatchObject(error("not-editor"));
  expect(await revise(admin.by, 1, "No.")).toMatchObject(error("not-editor"));
  expect(await revise(anna.by, 1, "So it was. ")).toMatchObject({ ok: true, value: { revision: 1 } });
  expect(await revise(anna.by, 1, "So it is.")).toMatchObject({
    ok: true,
    value: { revision: 2, annotation: { body: "So it is." } },
  });
  expect(await revise(anna.by, 1, "Stale.")).toMatchObject(
    error("conflict", { current: { revision: 2, annotation: { body: "So it is." } } }),
  );
  const history = await readAnnotationHistory(annotation.id);
  expect(history.map(({ number, who, act, said, before }) => [number, who, act, before, said])).toEqual([
    [2, "Anna", "save", "So it was.", "So it is."],
    [1, "Anna", "create", null, "So it was."],
  ]);
});

test("any editor resolves and opens a thread; none resolves a reply, or what is resolved", async () => {
  const { annotation } = await annotate(anna.by);
  const { id } = annotation;
  expect(await resolveAnnotation(ben.by, { id, seen: 1 })).toMatchObject({ ok: true, value: { revision: 2 } });
  expect(await resolveAnnotation(anna.by, { id, seen: 1 })).toMatchObject(error("conflict"));
  expect(await resolveAnnotation(anna.by, { id, seen: 2 })).toMatchObject(
    error("invalid", { fields: { state: "resolved" } }),
  );
  expect(await reopenAnnotation(ben.by, { id, seen: 2 })).toMatchObject({
    ok: true,
    value: { annotation: { state: "open" } },
  });
  expect(await reopenAnnotation(ben.by, { id, seen: 3 })).toMatchObject(error("invalid"));
  const reply = await replyToAnnotation(ben.by, { ...SAID, to: id });
  const replyId = reply.ok ? reply.value.annotation.id : "";
  expect(await resolveAnnotation(anna.by, { id: replyId, seen: 1 })).toMatchObject(
    error("invalid", { fields: { state: "reply" } }),
  );
  expect(await revisionsOf(id)).toEqual(["1 create open Anna", "2 resolve resolved another", "3 reopen open another"]);
});

test("who wrote it, or an admin, withdraws it and brings it back as it was; it is never deleted", async () => {
  const { annotation } = await annotate(anna.by);
  const { id } = annotation;
  await resolveAnnotation(ben.by, { id, seen: 1 });
  expect(await withdrawAnnotation(ben.by, { id, seen: 2, why: null })).toMatchObject(error("not-editor"));
  expect(await withdrawAnnotation(admin.by, { id, seen: 2, why: "said twice" })).toMatchObject({ ok: true });
  expect(await withdrawAnnotation(anna.by, { id, seen: 3, why: null })).toMatchObject(error("invalid"));
  const words = { ...SAID, id, seen: 3, body: "Again.", why: null };
  expect(await reviseAnnotation(anna.by, words)).toMatchObject(error("invalid", { fields: { state: "withdrawn" } }));
  expect(await reopenAnnotation(ben.by, { id, seen: 3 })).toMatchObject(error("not-editor"));
  expect(await reopenAnnotation(anna.by, { id, seen: 3 })).toMatchObject({
    ok: true,
    value: { annotation: { state: "resolved" } },
  });
  const [row] = await database().select().from(annotations);
  expect(row).toMatchObject({ body: "So it was.", state: "resolved", revision: 4 });
});

test("nobody acts who is signed out or suspended, and a retried act is done once", async () => {
  const target = { event: "a-visit", field: null };
  expect(await addAnnotation({ session: "none", key: null }, { ...SAID, target })).toMatchObject(
    error("not-signed-in"),
  );
  const by = { ...anna.by, key: "key-of-one-act-0001" };
  const [first, second] = [await addAnnotation(by, { ...SAID, target }), await addAnnotation(by, { ...SAID, target })];
  expect(second).toEqual(first);
  expect(await database().$count(annotations)).toBe(1);
  await database().update(accounts).set({ suspendedAt: 1 }).where(eq(accounts.id, anna.account.id));
  expect(await addAnnotation(anna.by, { ...SAID, target })).toMatchObject(error("not-signed-in"));
});
