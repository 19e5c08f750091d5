import { beforeEach, expect, test } from "vitest";
import { createEvent, createHead, createRegistries, createSource, freshDatabase } from "@/db/testing";
import type { EventAnswer } from "@/lib/answers/event";
import type { Locale } from "@/lib/vocabulary";
import { readEvent } from "./event";

const TEXT = "Dateline.\nOn Tuesday 🕊 they met in Siem Reap and promised a road.\nFurniture.";
const passage = { source: "a-paper", basis: "stated" } as const;

beforeEach(async () => {
  await freshDatabase();
  await createHead("KH");
  await createSource({ id: "a-paper", title: "A report", text: TEXT });
  await createSource({ id: "b-paper", title: "Another", text: "They met on Wednesday." });
});

async function read(id: string, locale: Locale = "en"): Promise<EventAnswer> {
  const answer = await readEvent("public", id, locale);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

test("an unknown id is an expected failure", async () => {
  expect(await readEvent("public", "nothing", "en")).toMatchObject({ ok: false, error: { code: "not-found" } });
});

test("the facts of an event carry names in the reader's language", async () => {
  await createRegistries({
    parties: [
      { id: "NO", names: { en: "Norway", fr: "Norvège" } },
      { id: "KH", names: { en: "Cambodia", fr: "Cambodge" } },
    ],
    topics: [{ id: "roads", names: { en: "Roads", fr: "Routes" } }],
  });
  await createEvent({
    id: "talks",
    title: { en: "Talks", fr: "Entretiens" },
    parties: [{ party: "KH", role: "host" }, { party: "NO" }],
    participants: [{ person: "a-sovann", office: "Minister of Rural Roads", party: "KH", role: "principal" }],
    topics: ["roads"],
    place: { name: "Siem Reap", country: "KH" },
    commitments: [{ id: "c1", kind: "plan", by: ["KH", "NO"], what: { en: "A road" }, due: "2021-12", state: "open" }],
  });
  const answer = await read("talks", "fr");
  const home = { id: "KH", name: { text: "Cambodge", language: "fr" } };
  const norway = { id: "NO", name: { text: "Norvège", language: "fr" } };
  expect(answer).toMatchObject({
    title: { text: "Entretiens", language: "fr" },
    when: "1er janvier 2020",
    edtf: "2020-01-01",
    bounds: [18262, 18262, 18262, 18262],
    revision: 1,
    place: { name: "Siem Reap", country: home },
    parties: [
      { ...home, role: "host", home: true },
      { ...norway, role: null, home: false },
    ],
    participants: [{ id: "a-sovann", office: "Minister of Rural Roads", party: home, role: "principal" }],
    topics: [{ id: "roads", name: { text: "Routes", language: "fr" } }],
    commitments: [
      { id: "c1", by: [home, norway], to: [], what: { text: "A road", language: "en" }, due: "décembre 2021" },
    ],
  });
});

test("evidence on the same passage shares its mark; evidence without one has none", async () => {
  await createEvent({
    id: "met",
    evidence: [
      { ...passage, field: "status", exact: "they met" },
      {
        ...passage,
        field: "when",
        exact: "On Tuesday",
        basis: "inferred",
        note: { en: "The week of the dateline.", fr: "La semaine." },
      },
      { ...passage, field: "kind", exact: "they met" },
    ],
  });
  const { evidence, sources } = await read("met", "fr");
  expect(evidence.slice(0, 3).map(({ field, mark, basis }) => [field, mark, basis])).toEqual([
    ["status", 1, "stated"],
    ["when", 2, "inferred"],
    ["kind", 1, "stated"],
  ]);
  expect(evidence[1]?.note).toEqual({ text: "La semaine.", language: "fr" });
  expect(evidence.find((one) => one.basis === "editorial")).toMatchObject({ mark: null, passage: null });
  expect(evidence[0]?.passage).toEqual({
    evidence: evidence[0]?.id,
    source: "a-paper",
    start: 23,
    end: 31,
    before: "On Tuesday 🕊 ",
    exact: "they met",
    after: " in Siem Reap and promised a road.",
    language: "en",
    former: false,
  });
  expect(sources.map((source) => source.id)).toEqual(["a-paper"]);
});

test("sources that differ make a field disputed, and stand side by side", async () => {
  await createEvent({
    id: "met",
    evidence: [
      { ...passage, field: "when", exact: "On Tuesday" },
      { ...passage, field: "when", source: "b-paper", exact: "on Wednesday", value: "2020-01-02" },
    ],
  });
  const { disputed, evidence, sources } = await read("met");
  expect(disputed).toEqual(["when"]);
  expect(evidence[1]).toMatchObject({ mark: 2, value: "2020-01-02", passage: { source: "b-paper" } });
  expect(sources.map((source) => source.title)).toEqual(["A report", "Another"]);
});

test("an event knows its visit, what it contains and what either side calls related", async () => {
  await createEvent({ id: "visit", kind: "visit" });
  await createEvent({ id: "second", within: "visit", when: { edtf: "2020-01-03", kind: "spans" } });
  await createEvent({ id: "first", within: "visit", related: [{ event: "second", how: "prepares" }] });
  expect((await read("visit")).contains.map((one) => one.id)).toEqual(["first", "second"]);
  const first = await read("first");
  expect(first.within?.id).toBe("visit");
  expect(first.related).toMatchObject([{ id: "second", how: "prepares", inverse: false }]);
  expect((await read("second")).related).toMatchObject([{ id: "first", how: "prepares", inverse: true }]);
});
