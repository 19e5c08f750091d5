import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { readStoredEvents } from "@/db/read/event-records";
import { revisions, sources } from "@/db/schema";
import { createAccount, createSession, createSource, freshDatabase } from "@/db/testing";
import type { By } from "../act";
import { bodyOf, deskEvent, prepareDesk, REPORT, recordOf, toBody } from "./acts-testing";
import { createEvent } from "./create-event";
import { publishEvent } from "./publish-event";
import { saveEvent } from "./save-event";

let by: By;
let id: string;

beforeEach(async () => {
  await freshDatabase();
  by = await prepareDesk();
  const made = await createEvent(by, { record: bodyOf(), why: "from the report" });
  id = made.ok ? made.value.id : "";
});

const save = (seen: number, overrides = {}, who = by) =>
  saveEvent(who, { id, seen, record: bodyOf(overrides), why: null });
/** Numbers of the rows of an event in its tables: a row that is written anew gets another. */
const rowsOf = async (event: string): Promise<Record<string, number[]>> => {
  const { $client } = database();
  const tables = ["event_parties", "event_topics", "evidence"];
  const numbersIn = (table: string) =>
    $client
      .prepare<[string], number>(`select rowid from ${table} where event_id = ? order by position`)
      .pluck()
      .all(event);
  return Object.fromEntries(tables.map((table) => [table, numbersIn(table)]));
};
const numbers = async () => (await database().select().from(revisions).where(eq(revisions.recordId, id))).length;

test("a new event is a draft under an id made of its date and title, by whoever made it", async () => {
  expect(id).toBe("2020-06-04-a-sovann-meets-b-larsen");
  expect(await deskEvent(id)).toMatchObject({ revision: 1, state: "draft", who: expect.stringMatching(/^Editor/) });
  const again = await createEvent(by, { record: bodyOf(), why: null });
  expect(again).toMatchObject({ ok: true, value: { id: `${id}-2` } });
});

test("a save is the next revision, and the rows say what it says", async () => {
  expect(await save(1, { topics: ["trade"] })).toMatchObject({ ok: true, value: { revision: 2, state: "draft" } });
  const { record, revision } = await deskEvent(id);
  expect(record.topics).toEqual(["trade"]);
  expect(await recordOf(id)).toEqual(record);
  expect(record.evidence[0]).toMatchObject({ exact: "On 4 June 2020", prefix: "", suffix: REPORT.slice(14, 46) });
  expect(revision).toBe(2);
});

test("a save touches only the rows that it makes say something else", async () => {
  await save(1, { topics: ["trade"] });
  // With rows of another behind them, those of this event would not get their numbers again.
  await createEvent(by, { record: bodyOf({ topics: ["trade"] }), why: null });
  const before = await rowsOf(id);
  await save(2, { topics: ["trade"], when: { edtf: "2020-06", kind: "within" } });
  expect(await rowsOf(id)).toEqual(before);
  await save(3, { topics: ["trade"], evidence: bodyOf().evidence.slice(0, 3) });
  expect(await rowsOf(id)).toEqual({ ...before, evidence: before.evidence?.slice(0, 3) });
  expect((await recordOf(id))?.evidence).toHaveLength(3);
});

test("a list in another order is stored in that order, and evidence keeps its ids", async () => {
  const { evidence, parties } = bodyOf();
  const ids = async () => (await readStoredEvents([id]))[0]?.places.map((one) => one.id) ?? [];
  const before = await ids();
  await save(1, { evidence: [...evidence].reverse(), parties: [...parties].reverse() });
  const { record } = await deskEvent(id);
  expect(record.parties.map(({ party }) => party)).toEqual(["NO", "KH"]);
  expect(await recordOf(id)).toEqual(record);
  expect(await ids()).toEqual(before.reverse());
});

test("what changes nothing makes no revision", async () => {
  const { record } = await deskEvent(id);
  expect(await saveEvent(by, { id, seen: 1, record: toBody(record), why: null })).toMatchObject({
    ok: true,
    value: { revision: 1 },
  });
  expect(await numbers()).toBe(1);
});

test("a stale save is a conflict, and is given what stands now and by whom", async () => {
  const other = await createAccount({ name: "B. Other" });
  await save(1, { status: "planned" }, await createSession(other));
  const stale = await save(1, { status: "cancelled" });
  expect(stale).toMatchObject({
    ok: false,
    error: { code: "conflict", current: { revision: 2, state: "draft", who: "B. Other", at: expect.any(Number) } },
  });
  expect(!stale.ok && stale.error.current).toMatchObject({ record: { id, status: "planned" } });
  expect(await numbers()).toBe(2);
});

test("a retry by key saves once and answers the same", async () => {
  const keyed = { ...by, key: "0123456789abcdef" };
  const once = await save(1, { status: "planned" }, keyed);
  expect(await save(1, { status: "planned" }, keyed)).toEqual(once);
  expect(await numbers()).toBe(2);
});

test.each<[string, object, Record<string, string>]>([
  [
    "an unknown party",
    { parties: [{ party: "FR" }, { party: "KH" }, { party: "NO" }] },
    { "parties.0.party": "unknown" },
  ],
  ["a party named twice", { parties: [{ party: "KH" }, { party: "KH" }, { party: "NO" }] }, { parties: "repeated" }],
  [
    "words that the text does not have",
    { evidence: [{ field: "when", source: "report", exact: "On 5 June", basis: "stated" }] },
    { "evidence.0": "misquoted" },
  ],
  [
    "a source that is not there",
    { evidence: [{ field: "when", source: "rumour", exact: "On 4 June", basis: "stated" }] },
    { "evidence.0": "unknown" },
  ],
  ["a date open on both sides", { when: { edtf: "../..", kind: "within" } }, { "when.edtf": "open-date" }],
  ["a visit that is not there", { within: "no-visit" }, { within: "unknown" }],
])("a draft with %s is refused there", async (_name, overrides, fields) => {
  expect(await save(1, overrides)).toMatchObject({ ok: false, error: { code: "invalid", fields } });
  expect(await numbers()).toBe(1);
});

test("an event does not stand within itself, nor in what stands within it", async () => {
  expect(await save(1, { within: id })).toMatchObject({ ok: false, error: { fields: { within: "itself" } } });
  const inner = await createEvent(by, { record: bodyOf({ within: id }), why: null });
  const within = inner.ok ? inner.value.id : "";
  expect(await save(1, { within })).toMatchObject({ ok: false, error: { fields: { within: "itself" } } });
});

test("a draft may lack evidence; a published event stays publishable, and each bare fact is named", async () => {
  expect(await save(1, { evidence: [] })).toMatchObject({ ok: true });
  expect(await publishEvent(by, { id, seen: 2, why: null })).toMatchObject({
    ok: false,
    error: {
      code: "invalid",
      fields: { when: "no-evidence", status: "no-evidence", "parties/KH": "no-evidence", "parties/NO": "no-evidence" },
    },
  });
  await save(2);
  expect(await publishEvent(by, { id, seen: 3, why: null })).toMatchObject({ ok: true, value: { revision: 4 } });
  expect(await deskEvent(id)).toMatchObject({ state: "published", revision: 4 });
  expect(await save(4, { place: { name: "Siem Reap" } })).toMatchObject({
    ok: false,
    error: { code: "invalid", fields: { place: "no-evidence" } },
  });
  expect(await publishEvent(by, { id, seen: 4, why: null })).toMatchObject({ ok: false, error: { code: "invalid" } });
});

test("nothing is published on a source that is not", async () => {
  await createSource({ id: "rumour", text: "They met." });
  await database().update(sources).set({ state: "draft" }).where(eq(sources.id, "rumour"));
  const evidence = [
    ...bodyOf().evidence,
    { field: "status", source: "rumour", exact: "They met", basis: "stated" as const },
  ];
  await save(1, { evidence });
  expect(await publishEvent(by, { id, seen: 2, why: null })).toMatchObject({
    ok: false,
    error: { fields: { "evidence.4": "unpublished-source" } },
  });
});

test("evidence that a new edition has left without a place stays until it is placed anew", async () => {
  await database()
    .update(sources)
    .set({ text: REPORT.replace("On 4 June 2020", "On June 4, 2020"), edition: 2 })
    .where(eq(sources.id, "report"));
  const { record } = await deskEvent(id);
  const kept = await saveEvent(by, { id, seen: 1, record: { ...toBody(record), status: "planned" }, why: null });
  expect(kept).toMatchObject({ ok: true, value: { revision: 2 } });
  expect((await recordOf(id))?.evidence[0]).toMatchObject({ exact: "On 4 June 2020" });
  const invented = [...record.evidence, { ...record.evidence[0], field: "status" } as (typeof record.evidence)[number]];
  expect(
    await saveEvent(by, { id, seen: 2, record: { ...toBody(record), evidence: invented }, why: null }),
  ).toMatchObject({ ok: false, error: { fields: { "evidence.4": "misquoted" } } });
});

test("there is no event to save under an unknown id", async () => {
  expect(await saveEvent(by, { id: "nothing", seen: 1, record: bodyOf(), why: null })).toMatchObject({
    ok: false,
    error: { code: "not-found" },
  });
});
