import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { accounts, annotations } from "@/db/desk-schema";
import { plansOf } from "@/db/plans-testing";
import { revisions } from "@/db/schema";
import { createAccount, createEvent, createSource, freshDatabase } from "@/db/testing";
import type { ChangesView } from "@/lib/changes-view";
import type { RevisedKind, RevisionAct } from "@/lib/record-words";
import { readChanges } from "./changes";
import { readHistory, readRevisions } from "./history";
import { readAccountNames, readRecordNames } from "./record-names";
import type { SignedIn } from "./session";

const ALL: ChangesView = { kind: null, act: null, who: null, record: null, cursor: null };
const EVENT = { kind: "event", id: "a-visit" } as const;

let editor: SignedIn;
let admin: SignedIn;

beforeEach(async () => {
  await freshDatabase();
  editor = { session: "s", account: await createAccount({ name: "Ada" }) };
  admin = { session: "s", account: await createAccount({ name: "Bo", role: "admin" }) };
});

/** A revision at a moment of its own, of a record that need not be there. */
async function revise(kind: RevisedKind, id: string, at: number, by: Partial<typeof revisions.$inferInsert> = {}) {
  const last = await database().$count(revisions, undefined);
  const number = by.number ?? last + 1;
  const row = { recordKind: kind, recordId: id, number, at, who: "load", act: "save" as RevisionAct, after: { id } };
  await database()
    .insert(revisions)
    .values({ ...row, ...by });
}

test("a history is paged, newest first, and says what stands now", async () => {
  await createEvent({ id: "a-visit" });
  for (const number of [2, 3, 4]) await revise("event", "a-visit", 100 + number, { number, who: editor.account.id });
  const page = async (before: number | null) => {
    const found = await readHistory(editor, EVENT, { before, locale: "en", limit: 2 });
    if (!found.ok) throw new Error(found.error.message);
    return found.value;
  };
  const first = await page(null);
  expect(first).toMatchObject({ kind: "event", id: "a-visit", newest: 4, next: 3 });
  expect(first.name.text).toMatch(/^Event/);
  expect(first.revisions.map(({ number, isNewest }) => [number, isNewest])).toEqual([
    [4, true],
    [3, false],
  ]);
  expect(await page(first.next)).toMatchObject({ newest: 4, next: null, revisions: [{ number: 2 }, { number: 1 }] });
});

test("two revisions are read with both their sides and the states", async () => {
  await revise("event", "a-visit", 1, { number: 1, state: "draft", after: { kind: "talks" } });
  await revise("event", "a-visit", 2, {
    ...{ number: 2, state: "published", before: { kind: "talks" }, after: { kind: "call" } },
  });
  expect(await readRevisions(editor, EVENT, [2, 1, 9])).toMatchObject([
    { number: 1, before: null, after: { kind: "talks" }, stateBefore: null, state: "draft", isNewest: false },
    { number: 2, before: { kind: "talks" }, after: { kind: "call" }, stateBefore: "draft", state: "published" },
  ]);
});

test("what has no history is not found, and an account's is for admins", async () => {
  await revise("account", "bo", 1, { number: 1 });
  const read = (who: SignedIn, kind: RevisedKind, id: string) =>
    readHistory(who, { kind, id }, { before: null, locale: "en" });
  expect(await read(editor, "event", "nothing")).toMatchObject({ ok: false, error: { code: "not-found" } });
  expect(await read(editor, "account", "bo")).toMatchObject({ ok: false, error: { code: "not-found" } });
  expect(await read(admin, "account", "bo")).toMatchObject({ ok: true });
  expect(await readRevisions(editor, { kind: "account", id: "bo" }, [1])).toEqual([]);
  expect(await readRevisions(admin, { kind: "account", id: "bo" }, [1])).toHaveLength(1);
  expect((await readChanges(editor, ALL)).changes).toEqual([]);
  expect((await readChanges(admin, ALL)).changes).toHaveLength(1);
});

test("pages of changes neither skip nor repeat, though many were made in one moment and more are made meanwhile", async () => {
  for (let at = 0; at < 25; at += 1) await revise("event", `e${at % 4}`, 100 + Math.floor(at / 10), { number: at });
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof readChanges>> = await readChanges(editor, { ...ALL, cursor }, 4);
    expect(page.lost).toBe(false);
    seen.push(...page.changes.map(({ id, number }) => `${id} ${number}`));
    cursor = page.next;
    await revise("topic", `later-${seen.length}`, 900, { number: 1 });
  } while (cursor !== null);
  expect(seen).toHaveLength(25);
  expect(new Set(seen).size).toBe(25);
  expect(await readChanges(editor, { ...ALL, cursor: "bm9uZQ" }, 4)).toMatchObject({ lost: true });
});

test.each<[Partial<ChangesView>, string[]]>([
  [{}, ["p", "b", "a"]],
  [{ kind: "person" }, ["p"]],
  [{ act: "publish" }, ["b"]],
  [{ who: "ada" }, ["p", "b"]],
  [{ who: "ada", kind: "event", act: "publish" }, ["b"]],
  [{ record: { kind: "event", id: "a" } }, ["a"]],
  [{ who: "nobody" }, []],
])("changes are filtered by %j", async (filter, ids) => {
  await revise("event", "a", 1);
  await revise("event", "b", 2, { act: "publish", who: "ada" });
  await revise("person", "p", 3, { who: "ada" });
  expect((await readChanges(editor, { ...ALL, ...filter })).changes.map(({ id }) => id)).toEqual(ids);
});

test.each<[string, Partial<ChangesView>]>([
  ["all", {}],
  ["one kind", { kind: "event" }],
  ["one act", { act: "save" }],
  ["one account", { who: "load" }],
  ["one record", { record: EVENT }],
  ["the next page", { cursor: Buffer.from('[5,"event","a-visit",1]').toString("base64url") }],
])(
  "recent changes of %s are found by an index, without a walk through the table or a sort of it",
  async (_, filter) => {
    const plans = await plansOf(() => readChanges(editor, { ...ALL, ...filter }));
    expect(plans.join("\n")).toMatch(/ revisions USING INDEX /);
    for (const step of plans) {
      // An index walked in its order is told as a scan of the table by that index.
      expect(step).not.toMatch(/SCAN (?:revisions|later|former)(?! USING (?:COVERING )?INDEX revisions_at)/);
      expect(step).not.toMatch(/TEMP B-TREE/);
    }
  },
);

test("records of every kind and accounts are named; what is not there is left out", async () => {
  await createEvent({ id: "a-visit", title: { en: "A visit", fr: "Une visite" }, topics: ["trade"] });
  await createSource({ id: "a-paper", title: "Le titre", language: "fr" });
  await database()
    .insert(annotations)
    .values({
      ...{ id: "n1", motivation: "comment", body: `${"long ".repeat(40)}\nend`, audience: "editors", state: "open" },
      ...{ madeBy: "x", creatorName: "X", madeAt: 1, modifiedAt: 1, revision: 1, language: "fr" },
    });
  const { id } = editor.account;
  const refs = ["event/a-visit", "source/a-paper", "party/FR", "topic/trade", `account/${id}`, "annotation/n1"];
  const names = await readRecordNames([...refs, "person/nobody", "nonsense"], "fr");
  expect(names).toMatchObject({
    "event/a-visit": { text: "Une visite", language: "fr" },
    "source/a-paper": { text: "Le titre", language: "fr" },
    "party/FR": { text: "FR" },
    "topic/trade": { text: "trade" },
    [`account/${id}`]: { text: "Ada" },
  });
  expect(names["annotation/n1"]?.text).toMatch(/^long long .*…$/);
  expect(Object.keys(names)).toHaveLength(refs.length);
  expect(await readAccountNames()).toMatchObject([{ name: "Ada" }, { name: "Bo" }]);
  expect(await database().$count(accounts)).toBe(2);
});
