import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { readEvent } from "@/db/read/event";
import { readRecord } from "@/db/read/records";
import { readSource } from "@/db/read/source";
import { createAccount, createEvent, createHead, createSession, createSource, freshDatabase } from "@/db/testing";
import { proveRecord } from "@/seeds/prove-record";
import type { By } from "../act";
import { addAnnotation } from "../annotation/add-annotation";
import { saveEvent } from "../event/save-event";
import { replaceSourceText } from "./replace-source-text";

const FORMER = [
  "Menu | Sport | Weather",
  "On Tuesday, A. Sovann met Ambassador B. Larsen in Siem Reap to speak about roads.",
  "They agreed to study a new road to the north before the rains.",
  "The ambassador stayed for two days, as the ministry said.",
].join("\n");

let by: By;

beforeEach(async () => {
  await freshDatabase();
  await createHead("KH");
  await createSource({ id: "report", text: FORMER, furniture: [[0, 22]] });
  const passage = (field: string, exact: string) => ({ field, source: "report", exact, basis: "stated" as const });
  await createEvent({
    id: "meeting",
    commitments: [{ id: "c1", kind: "plan", by: ["KH"], what: { en: "A study" }, state: "open" }],
    evidence: [
      passage("when", "On Tuesday"),
      passage("commitments/c1", "They agreed to study a new road to the north"),
      passage("status", "stayed for two days"),
    ],
  });
  by = await createSession(await createAccount());
});

test("what still stands goes along, and links to it hold", async () => {
  const before = await evidenceOf();
  await annotate("Ambassador B. Larsen");
  const answer = await replace(`Menu | Sport | Weather\nCorrected today.\n${FORMER.split("\n").slice(1).join("\n")}`);
  expect(answer).toEqual({ ok: true, value: { revision: 2, edition: 2, placed: 4, orphaned: 0 } });
  const after = await evidenceOf();
  expect(after.map((one) => one.id)).toEqual(before.map((one) => one.id));
  expect(after.map((one) => one.passage?.exact)).toEqual(before.map((one) => one.passage?.exact));
  expect(after[1]?.passage?.start).toBe((before[1]?.passage?.start ?? 0) + "Corrected today.\n".length);
  const source = await readSource("editors", "report", "en");
  expect(source).toMatchObject({ ok: true, value: { edition: 2, furniture: [[0, 22]] } });
  if (!source.ok) return;
  const [note] = source.value.annotations;
  expect(note?.target).toMatchObject({
    place: { start: FORMER.indexOf("Ambassador") + 17 },
    exact: "Ambassador B. Larsen",
  });
  expect((await proveRecord(database())).findings).toEqual([]);
});

test("what is gone stays in the former edition, and is never put on other words", async () => {
  await replace(
    FORMER.replace("They agreed to study a new road to the north before the rains.\n", "They parted as friends.\n"),
  );
  const [when, promised] = await evidenceOf();
  expect(when?.passage).toMatchObject({ exact: "On Tuesday", former: false });
  expect(promised?.passage).toMatchObject({ exact: "They agreed to study a new road to the north", former: true });
  const source = await readSource("public", "report", "en");
  expect(source.ok && source.value.passages.map((one) => one.field)).toEqual(["when", "status"]);
  const record = await readRecord("public", "meeting");
  expect(record.ok && record.value.evidence.map((one) => one.start === null)).toContain(true);
  expect((await proveRecord(database())).findings).toEqual([]);
});

test("an event whose orphan stays can be saved, and moved evidence keeps its id", async () => {
  await replace(
    `Corrected.\n${FORMER.replace("They agreed to study a new road to the north before the rains.\n", "")}`,
  );
  const before = await evidenceOf();
  const record = await readRecord("editors", "meeting");
  if (!record.ok) throw new Error("not there");
  const { id: _id, url: _url, revision, evidence, when, ...rest } = record.value;
  const body = {
    ...{ ...rest, summary: { en: "They met." }, when: { edtf: when.edtf, kind: when.kind } },
    evidence: evidence.map(({ id: _evidence, start: _start, end: _end, ...one }) => one),
  };
  const saved = await saveEvent(by, { id: "meeting", seen: revision, record: body as never, why: null });
  expect(saved).toMatchObject({ ok: true });
  expect((await evidenceOf()).map((one) => one.id)).toEqual(before.map((one) => one.id));
  expect((await proveRecord(database())).findings).toEqual([]);
});

test("an event whose quoted words read otherwise gets a revision", async () => {
  await replace(FORMER.replace("new road to the north", "new road to the  north"));
  const event = await readEvent("public", "meeting", "en");
  expect(event.ok && event.value.revision).toBe(2);
  const [, promised] = await evidenceOf();
  expect(promised?.passage).toMatchObject({ exact: "They agreed to study a new road to the  north", former: false });
  expect((await proveRecord(database())).findings).toEqual([]);
});

test("the same text, a stale save and another's turn are refused", async () => {
  expect(await replace(FORMER)).toMatchObject({ ok: false, error: { code: "invalid", fields: { file: "same" } } });
  expect(await replace(`${FORMER}\nMore.`, 0)).toMatchObject({ ok: false, error: { code: "conflict" } });
});

async function replace(text: string, seen = 1) {
  const sent = { bytes: new TextEncoder().encode(text), name: null, encoding: null, reading: "plain" as const };
  return replaceSourceText(by, { id: "report", seen, why: "A correction.", sent });
}

async function evidenceOf() {
  const event = await readEvent("public", "meeting", "en");
  if (!event.ok) throw new Error(event.error.message);
  return event.value.evidence.filter((one) => one.passage !== null);
}

async function annotate(words: string) {
  const start = Array.from(FORMER.slice(0, FORMER.indexOf(words))).length;
  const target = { source: "report", edition: 1, start, end: start + Array.from(words).length };
  const said = { motivation: "comment" as const, body: "Who?", language: "en", audience: "editors" as const };
  const made = await addAnnotation(by, { ...said, target });
  if (!made.ok) throw new Error(made.error.message);
}
