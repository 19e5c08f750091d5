import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { annotations } from "@/db/desk-schema";
import { readEvent } from "@/db/read/event";
import { readMergedInto } from "@/db/read/merged-into";
import { events, revisions } from "@/db/schema";
import { freshDatabase } from "@/db/testing";
import type { EventBody } from "@/lib/event";
import type { By } from "../act";
import { addAnnotation } from "../annotation/add-annotation";
import { bodyOf, deskEvent, prepareDesk, recordOf, toBody } from "./acts-testing";
import { createEvent } from "./create-event";
import { mergeEvent } from "./merge-event";
import { publishEvent } from "./publish-event";
import { restoreEvent } from "./restore-event";
import { saveEvent } from "./save-event";
import { splitEvent } from "./split-event";
import { withdrawEvent } from "./withdraw-event";

let by: By;

beforeEach(async () => {
  await freshDatabase();
  by = await prepareDesk();
});

async function published(overrides: Partial<EventBody> = {}): Promise<string> {
  const id = await drafted(overrides);
  await publishEvent(by, { id, seen: 1, why: null });
  return id;
}

async function drafted(overrides: Partial<EventBody> = {}): Promise<string> {
  const made = await createEvent(by, { record: bodyOf(overrides), why: null });
  if (!made.ok) throw new Error(made.error.message);
  return made.value.id;
}

const visible = async (id: string) => (await readEvent("public", id, "en")).ok;
const acts = async (id: string) =>
  (await database().select().from(revisions).where(eq(revisions.recordId, id)).orderBy(revisions.number)).map(
    (one) => `${one.act} ${one.state}`,
  );

test("a withdrawn event is out of every reader's sight, kept whole, and can be brought back", async () => {
  const id = await published();
  const before = await recordOf(id);
  expect(await withdrawEvent(by, { id, seen: 2, why: "told twice" })).toMatchObject({
    ok: true,
    value: { revision: 3 },
  });
  expect(await visible(id)).toBe(false);
  expect((await readEvent("editors", id, "en")).ok).toBe(false);
  expect(await recordOf(id)).toEqual(before);
  expect(await saveEvent(by, { id, seen: 3, record: bodyOf(), why: null })).toMatchObject({
    ok: false,
    error: { code: "invalid", fields: { state: "withdrawn" } },
  });
  expect(await restoreEvent(by, { id, seen: 3, number: 2, undo: false, why: null })).toMatchObject({
    ok: true,
    value: { state: "published" },
  });
  expect(await visible(id)).toBe(true);
  expect(await acts(id)).toEqual(["create draft", "publish published", "withdraw withdrawn", "restore published"]);
});

test("a restored revision is a new one; an undone one takes back what the event was, too", async () => {
  const id = await published();
  const changed = await saveEvent(by, { id, seen: 2, record: bodyOf({ title: { en: "They meet" } }), why: null });
  expect(changed).toMatchObject({ ok: true, value: { revision: 3 } });
  const kept = await restoreEvent(by, { id, seen: 3, number: 1, undo: false, why: "as it was" });
  expect(kept).toMatchObject({ ok: true, value: { revision: 4, state: "published" } });
  expect((await deskEvent(id)).record.title.en).toBe("A. Sovann meets B. Larsen");
  const undone = await restoreEvent(by, { id, seen: 4, number: 1, undo: true, why: null });
  expect(undone).toMatchObject({ ok: true, value: { revision: 5, state: "draft" } });
  expect(await visible(id)).toBe(false);
  expect(await restoreEvent(by, { id, seen: 4, number: 1, undo: true, why: null })).toMatchObject({
    ok: false,
    error: { code: "conflict", current: { revision: 5 } },
  });
  expect(await restoreEvent(by, { id, seen: 5, number: 9, undo: false, why: null })).toMatchObject({
    ok: false,
    error: { code: "not-found" },
  });
});

test("what a published event may not say, no restore makes it say", async () => {
  const id = await drafted({ evidence: [] });
  await saveEvent(by, { id, seen: 1, record: bodyOf(), why: null });
  await publishEvent(by, { id, seen: 2, why: null });
  expect(await restoreEvent(by, { id, seen: 3, number: 1, undo: false, why: null })).toMatchObject({
    ok: false,
    error: { code: "invalid", fields: { when: "no-evidence" } },
  });
});

test("a merged event says where it went, and what named it names the other", async () => {
  const from = await published({ title: { en: "First" } });
  const into = await published({ title: { en: "Second" }, related: [{ event: from, how: "follows" }] });
  const within = { field: "within", source: "report", exact: "They agreed", basis: "stated" as const };
  const part = await published({
    title: { en: "Part" },
    within: from,
    related: [
      { event: into, how: "follows" },
      { event: from, how: "follows" },
    ],
    evidence: [...bodyOf().evidence, within],
  });
  const record = toBody((await deskEvent(into)).record);
  const merged = await mergeEvent(by, { from, into, seen: { from: 2, into: 2 }, record, why: "one meeting" });
  expect(merged).toMatchObject({ ok: true, value: { id: into, revision: 3 } });
  expect(await deskEvent(from)).toMatchObject({ state: "merged", mergedInto: into, revision: 3 });
  expect(await visible(from)).toBe(false);
  expect((await recordOf(into))?.related).toEqual([]);
  expect(await recordOf(part)).toMatchObject({ within: into, related: [{ event: into, how: "follows" }] });
  expect(await acts(part)).toEqual(["create draft", "publish published", "merge published"]);

  const last = await published({ title: { en: "Third" } });
  const third = toBody((await deskEvent(last)).record);
  await mergeEvent(by, { from: into, into: last, seen: { from: 3, into: 2 }, record: third, why: null });
  expect(await readMergedInto("public", from)).toBe(last);
  expect(await readMergedInto("public", last)).toBeNull();
  expect(await readMergedInto("public", "nothing")).toBeNull();
  await withdrawEvent(by, { id: last, seen: 3, why: "never happened" });
  expect(await readMergedInto("editors", from)).toBeNull();
});

test("what was said of a merged event, and what named it, goes along and comes back with it", async () => {
  const [from, into] = [await published({ title: { en: "First" } }), await published({ title: { en: "Second" } })];
  const naming = await published({ title: { en: "Third" }, related: [{ event: from, how: "follows" }] });
  const said = { motivation: "comment" as const, body: "Which day?", language: null, audience: "editors" as const };
  await addAnnotation(by, { ...said, target: { event: from, field: "when" } });
  const target = async () => (await database().select().from(annotations)).map((one) => `${one.eventId} ${one.field}`);

  const record = toBody((await deskEvent(into)).record);
  await mergeEvent(by, { from, into, seen: { from: 2, into: 2 }, record, why: null });
  expect(await target()).toEqual([`${into} when`]);
  expect((await recordOf(naming))?.related).toEqual([{ event: into, how: "follows" }]);
  expect(await restoreEvent(by, { id: from, seen: 3, number: 2, undo: true, why: null })).toMatchObject({ ok: true });
  expect(await target()).toEqual([`${from} when`]);
  expect((await recordOf(naming))?.related).toEqual([{ event: from, how: "follows" }]);
  expect(await acts(naming)).toEqual(["create draft", "publish published", "merge published", "restore published"]);
});

test("a merge is refused where it is stale, of one event, or would hide what is published", async () => {
  const from = await published();
  const into = await drafted();
  const record = bodyOf();
  const merge = (seen: { from: number; into: number }, target = into) =>
    mergeEvent(by, { from, into: target, seen, record, why: null });
  expect(await merge({ from: 2, into: 1 })).toMatchObject({ ok: false, error: { fields: { into: "draft" } } });
  expect(await merge({ from: 1, into: 1 })).toMatchObject({ ok: false, error: { code: "conflict" } });
  expect(await merge({ from: 2, into: 9 })).toMatchObject({ ok: false, error: { code: "conflict" } });
  expect(await merge({ from: 2, into: 2 }, from)).toMatchObject({ ok: false, error: { fields: { into: "itself" } } });
  expect(await deskEvent(from)).toMatchObject({ state: "published", revision: 2 });
});

test("a split leaves one event and makes a draft of the rest, or does neither", async () => {
  const id = await published({
    participants: [{ person: "a-sovann" }],
    evidence: [
      ...bodyOf().evidence,
      { field: "participants/a-sovann", source: "report", exact: "A. Sovann met", basis: "stated" },
    ],
  });
  const broken = bodyOf({ parties: [{ party: "FR" }] });
  expect(await splitEvent(by, { id, seen: 2, record: bodyOf(), part: broken, why: null })).toMatchObject({
    ok: false,
    error: { code: "invalid", fields: { "part.parties.0.party": "unknown" } },
  });
  expect(await deskEvent(id)).toMatchObject({ revision: 2 });
  const part = bodyOf({ title: { en: "The study" } });
  const split = await splitEvent(by, { id, seen: 2, record: bodyOf(), part, why: "two meetings" });
  expect(split).toMatchObject({ ok: true, value: { id, revision: 3, part: "2020-06-04-the-study" } });
  expect((await recordOf(id))?.participants).toEqual([]);
  expect(await deskEvent("2020-06-04-the-study")).toMatchObject({ state: "draft" });
  expect(await database().$count(events)).toBe(2);
});
