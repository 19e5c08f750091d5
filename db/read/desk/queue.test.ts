import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { setAside as asideTable } from "@/db/desk-schema";
import { plansOf } from "@/db/plans-testing";
import { evidence, sources } from "@/db/schema";
import { createAccount, createEvent, createHead, createSession, createSource, freshDatabase } from "@/db/testing";
import type { Account, By } from "@/db/write/act";
import { annotate } from "@/db/write/annotation/acts-testing";
import { resolveAnnotation } from "@/db/write/annotation/resolve-annotation";
import { bringBack } from "@/db/write/queue/bring-back";
import { setAside } from "@/db/write/queue/set-aside";
import type { QueueItem, QueueKind } from "@/lib/answers/queue";
import { readQueue } from "./queue";
import { readSetAside } from "./set-aside";

const ALL = { only: null, from: 0, locale: "en" } as const;
const REPORT = "It is said that on 4 June 2020 A. Sovann met B. Larsen of Norway in Siem Reap, and on 5 June in Kep.";

let ada: Account;
let by: By;

beforeEach(async () => {
  await freshDatabase();
  await createHead("KH");
  ada = await createAccount({ name: "Ada" });
  by = await createSession(ada);
});

async function group(kind: QueueKind): Promise<{ total: number; items: QueueItem[] }> {
  const { groups } = await readQueue(ALL);
  return groups.find((one) => one.kind === kind) ?? { total: -1, items: [] };
}

test("an empty queue has every kind, and nothing in it", async () => {
  await createEvent();
  const { groups } = await readQueue(ALL);
  expect(groups.map(({ kind, total, items }) => [kind, total, items.length])).toEqual(
    ["draft", "question", "correction", "disputed", "orphan", "duplicate"].map((kind) => [kind, 0, 0]),
  );
});

test("a draft shows when it is said to be, who made it, what it lacks, and the passage that tells most", async () => {
  await createSource({ id: "report", text: REPORT });
  const stated = (field: string, exact: string) => ({ field, exact, source: "report", basis: "stated" as const });
  await createEvent(
    {
      ...{ id: "a-draft", title: { en: "A draft" }, when: { edtf: "2020-06-04", kind: "spans" } },
      evidence: [stated("when", "on 4 June 2020"), stated("status", "met B. Larsen")],
    },
    { state: "draft", who: ada.id, act: "create" },
  );
  await createEvent({ title: { en: "Elsewhere" } }, { state: "withdrawn" });
  const { total, items } = await group("draft");
  expect(total).toBe(1);
  expect(items).toMatchObject([
    {
      ...{ kind: "draft", record: "event", who: "Ada", missing: [], at: expect.any(Number) },
      event: { id: "a-draft", revision: 1, title: { text: "A draft" }, when: "4 June 2020" },
      passage: { exact: "met B. Larsen", language: "en", after: " of Norway in Siem Reap, and on" },
    },
  ]);
});

test("a source that is not published is a draft", async () => {
  await createSource({ id: "report", text: REPORT, title: "A report" });
  await database().update(sources).set({ state: "draft" }).where(eq(sources.id, "report"));
  expect((await group("draft")).items).toMatchObject([
    { record: "source", who: null, source: { id: "report", title: "A report", revision: 1 } },
  ]);
});

test("open questions and corrections wait, replies and what is resolved do not", async () => {
  await createSource({ id: "report", text: REPORT });
  await createEvent({ id: "a-visit", participants: [{ person: "a-sovann" }] });
  const question = await annotate(by, {
    ...{ motivation: "question", body: "Which year?" },
    target: { event: "a-visit", field: "participants/a-sovann" },
  });
  await annotate(by, {
    ...{ motivation: "correction", body: "It was Kep." },
    target: { source: "report", edition: 1, start: 16, end: 30 },
  });
  await annotate(by, { body: "Nice." });
  expect(await group("question")).toMatchObject({
    total: 1,
    items: [
      {
        ...{ who: "Ada", note: { body: "Which year?", revision: 1, replies: 0 }, passage: null },
        page: {
          kind: "event",
          event: { id: "a-visit" },
          field: "participants/a-sovann",
          subject: { text: "a-sovann" },
        },
      },
    ],
  });
  expect(await group("correction")).toMatchObject({
    total: 1,
    items: [
      { passage: { exact: "on 4 June 2020", source: "report", before: "It is said that " }, page: { kind: "source" } },
    ],
  });
  await resolveAnnotation(by, { id: question.annotation.id, seen: 1 });
  expect((await group("question")).total).toBe(0);
});

test("a passage that says otherwise waits until it is set aside", async () => {
  await createSource({ id: "report", text: REPORT });
  await createEvent({
    id: "a-visit",
    evidence: [{ field: "when", exact: "on 5 June", source: "report", basis: "stated", value: "5 June" }],
  });
  const { items } = await group("disputed");
  expect(items).toMatchObject([
    {
      event: { id: "a-visit" },
      fact: { path: "when", subject: null },
      value: "5 June",
      passage: { exact: "on 5 June" },
    },
  ]);
  await setAside(by, { kind: "disputed", key: items[0]?.key ?? "" });
  expect((await group("disputed")).total).toBe(0);
  expect(await readSetAside("en")).toMatchObject([
    { kind: "disputed", who: "Ada", about: [{ text: expect.any(String) }] },
  ]);
});

test("what lost its place with a new edition waits; what was set aside comes back with the next one", async () => {
  await createSource({ id: "report", text: REPORT });
  await createEvent({
    id: "a-visit",
    evidence: [{ field: "when", exact: "on 4 June 2020", source: "report", basis: "stated" }],
  });
  await annotate(by, { motivation: "comment", target: { source: "report", edition: 1, start: 0, end: 5 } });
  expect((await group("orphan")).total).toBe(0);
  const edition = (number: number) =>
    database().update(sources).set({ edition: number }).where(eq(sources.id, "report"));
  await edition(2);
  const { total, items } = await group("orphan");
  expect(total).toBe(2);
  expect(items).toMatchObject([
    { of: "evidence", event: { id: "a-visit" }, fact: { path: "when" }, passage: { exact: "on 4 June 2020" } },
    { of: "annotation", note: { body: "So it was." }, passage: { exact: "It is" } },
  ]);
  for (const { key } of items) await setAside(by, { kind: "orphan", key });
  expect((await group("orphan")).total).toBe(0);
  expect((await readSetAside("en")).map(({ about }) => about[0]?.text)).toEqual(
    expect.arrayContaining(["So it was.", expect.stringContaining("Event")]),
  );
  await edition(3);
  expect((await group("orphan")).total).toBe(2);
  await database().update(evidence).set({ edition: 3 });
  expect((await group("orphan")).total).toBe(1);
});

test("two events that may be one wait until they are said to be two, and come back when that is taken back", async () => {
  const twin = {
    ...{ title: { en: "A. Sovann receives B. Larsen" }, participants: [{ person: "a-sovann" }] },
    when: { edtf: "2020-06-04", kind: "spans" as const },
  };
  await createEvent({ id: "one", ...twin });
  await createEvent({ id: "far", ...twin, when: { edtf: "2021-06-04", kind: "spans" } });
  expect((await group("duplicate")).total).toBe(0);
  await createEvent({ id: "other", ...twin, when: { edtf: "2020-06-05", kind: "spans" } }, { state: "draft" });
  await createEvent({ id: "gone", ...twin }, { state: "withdrawn" });
  const { items } = await group("duplicate");
  expect(items).toMatchObject([
    { key: "one other", events: [{ id: "one" }, { id: "other" }], reasons: ["parties", "people", "title", "kind"] },
  ]);
  const pair = { kind: "duplicate", key: "one other" } as const;
  expect(await setAside(by, pair)).toMatchObject({ ok: true });
  expect(await setAside(by, pair)).toMatchObject({ ok: true });
  expect((await group("duplicate")).total).toBe(0);
  expect(await readSetAside("en")).toMatchObject([
    { ...pair, about: [{ text: twin.title.en }, { text: twin.title.en }] },
  ]);
  expect(await bringBack(by, pair)).toMatchObject({ ok: true });
  expect((await group("duplicate")).total).toBe(1);
  expect(await database().$count(asideTable)).toBe(0);
});

test("a visit and the meeting in it are not taken for one", async () => {
  const alike = { title: { en: "A visit" }, participants: [{ person: "a-sovann" }] };
  await createEvent({ id: "visit", ...alike });
  await createEvent({ id: "within", ...alike, within: "visit" });
  expect((await group("duplicate")).total).toBe(0);
});

test("one kind can be shown alone, from any place on, and the others are still counted", async () => {
  for (let at = 0; at < 12; at += 1) await createEvent({ id: `draft-${at}` }, { state: "draft" });
  const all = (await readQueue(ALL)).groups[0];
  expect([all?.total, all?.items.length]).toEqual([12, 10]);
  const { groups } = await readQueue({ ...ALL, only: "draft", from: 5 });
  expect([groups[0]?.total, groups[0]?.items.length]).toEqual([12, 7]);
  expect((await readQueue({ ...ALL, only: "question" })).groups[0]).toMatchObject({ total: 12, items: [] });
});

test("nobody sets anything aside without a session", async () => {
  const nobody = { session: "nobody", key: null };
  const item = { kind: "duplicate", key: "one other" } as const;
  expect(await setAside(nobody, item)).toMatchObject({ ok: false, error: { code: "not-signed-in" } });
  expect(await bringBack(nobody, item)).toMatchObject({ ok: false, error: { code: "not-signed-in" } });
});

test("what waits is found by indexes: no table of the record is walked, but for all events once where doubles are sought", async () => {
  await createEvent();
  await readQueue(ALL);
  const steps = await plansOf(() => readQueue(ALL));
  expect(steps.length).toBeGreaterThan(8);
  const walks = steps.filter((step) => /^SCAN/.test(step) && !/USING (?:COVERING )?INDEX/.test(step));
  expect(walks).toEqual([]);
});
