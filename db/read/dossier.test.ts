import { beforeEach, expect, test, vi } from "vitest";
import { audienceDatabase } from "@/db/audience";
import { createEvent, createHead, createRegistries, createSource, freshDatabase } from "@/db/testing";
import { filtersOf, parseView, type RawParams } from "@/lib/view";
import type { Locale } from "@/lib/vocabulary";
import { readDossier } from "./dossier";

const TEXT = "On Tuesday 🕊 they met in Siem Reap and promised a road.";
const passage = { source: "a-paper", basis: "stated" } as const;
const on = (edtf: string) => ({ when: { edtf, kind: "spans" as const } });
const read = (params: RawParams = {}, locale: Locale = "en", limit?: number) =>
  readDossier("public", filtersOf(parseView(params).view), locale, limit);

beforeEach(async () => {
  await freshDatabase();
  await createHead("KH");
  await createSource({ id: "a-paper", title: "A report", text: TEXT });
  await createSource({ id: "b-paper", title: "Another", text: "They met on Wednesday." });
});

test("events come by date and are counted beyond the most a dossier holds", async () => {
  for (const edtf of ["2021", "2019", "2020"]) await createEvent({ id: `in-${edtf}`, ...on(edtf) });
  const { events, left, count } = await read({}, "en", 2);
  expect(events.map(({ id, number }) => [id, number])).toEqual([
    ["in-2019", 1],
    ["in-2020", 2],
  ]);
  expect(left).toBe(1);
  expect(count.total).toBe(3);
});

test("quotes are numbered through all events in the order of reading, the same words once", async () => {
  await createEvent({
    id: "second",
    ...on("2021"),
    evidence: [
      { ...passage, field: "when", source: "b-paper", exact: "on Wednesday" },
      { ...passage, field: "status", exact: "they met" },
    ],
  });
  await createEvent({
    id: "first",
    ...on("2020"),
    evidence: [
      { ...passage, field: "kind", exact: "they met" },
      { ...passage, field: "status", exact: "they met" },
      { ...passage, field: "when", exact: "On Tuesday 🕊", basis: "inferred", note: { en: "The week." } },
    ],
  });
  const { events, quotes, sources } = await read();
  const numbers = events.map(({ evidence }) =>
    Object.fromEntries(evidence.filter((one) => one.passage).map((one) => [one.field, one.mark])),
  );
  expect(numbers).toEqual([
    { when: 1, status: 2, kind: 2 },
    { when: 4, status: 2 },
  ]);
  expect(quotes.map((quote) => quote.number)).toEqual(quotes.map((_, at) => at + 1));
  expect(quotes.slice(0, 4).map((quote) => quote.passage?.exact ?? null)).toEqual([
    "On Tuesday 🕊",
    "they met",
    null,
    "on Wednesday",
  ]);
  expect(quotes[1]?.backs.map(({ event, evidence }) => [event, evidence.field])).toEqual([
    [1, "status"],
    [1, "kind"],
    [2, "status"],
  ]);
  expect(sources.map((source) => source.id)).toEqual(["a-paper", "b-paper"]);
});

test("a note of the editors is numbered too, quotes nothing and is said once for an event", async () => {
  await createEvent({ id: "known", parties: [{ party: "KH" }, { party: "FR" }] });
  const { events, quotes, sources } = await read();
  expect(events[0]?.evidence.map((one) => [one.field, one.mark])).toEqual([
    ["when", 1],
    ["status", 1],
    ["parties/KH", 1],
    ["parties/FR", 1],
  ]);
  expect(quotes).toMatchObject([
    { number: 1, passage: null, backs: [{ evidence: { basis: "editorial" } }, {}, {}, {}] },
  ]);
  expect(sources).toEqual([]);
});

test("the set is the filtered one, its filters named in the reader's language", async () => {
  await createRegistries({ parties: [{ id: "NO", names: { en: "Norway", fr: "Norvège" } }] });
  await createEvent({ id: "norway", parties: [{ party: "KH" }, { party: "NO" }] });
  await createEvent({ id: "france" });
  const dossier = await read({ party: "NO,XX", status: "held" }, "fr");
  expect(dossier.events.map((event) => event.id)).toEqual(["norway"]);
  expect(dossier.chosen).toEqual([
    { param: "party", values: [{ id: "NO", name: { text: "Norvège", language: "fr" } }] },
    { param: "status", values: [{ id: "held", name: null }] },
  ]);
  expect(dossier.dropped).toEqual([{ param: "party", value: "XX" }]);
  expect(dossier.filters.party).toEqual(["NO"]);
  expect(dossier.name).toEqual({ text: "A record", language: "en" });
});

test("each event keeps its own people, visit and disputes", async () => {
  await createEvent({ id: "visit", title: { en: "A visit" }, kind: "visit" });
  await createEvent({
    id: "met",
    within: "visit",
    ...on("2020-01-02"),
    participants: [{ person: "a-sovann", office: "Minister of Rural Roads", party: "KH" }],
    evidence: [
      { ...passage, field: "when", exact: "On Tuesday" },
      { ...passage, field: "when", source: "b-paper", exact: "on Wednesday", value: "2020-01-03" },
    ],
  });
  const [visit, met] = (await read()).events;
  expect(visit).toMatchObject({ id: "visit", participants: [], within: null, disputed: [] });
  expect(met).toMatchObject({
    participants: [{ id: "a-sovann", office: "Minister of Rural Roads", party: { id: "KH" } }],
    within: { id: "visit", title: { text: "A visit" } },
    disputed: ["when"],
  });
});

test("an empty set is an empty dossier", async () => {
  expect(await read({ q: "nothing" })).toMatchObject({ events: [], quotes: [], sources: [], left: 0 });
});

test("the number of queries does not grow with the events", async () => {
  const queries = vi.spyOn(audienceDatabase("public").$client, "prepare");
  const asked = async () => {
    queries.mockClear();
    await read();
    return queries.mock.calls.length;
  };
  const quoting = { evidence: [{ ...passage, field: "when", exact: "On Tuesday" }], topics: ["roads"] };
  await createEvent(quoting);
  // The first read of a record makes its index.
  await read();
  await createEvent(quoting);
  const ofOne = await asked();
  for (let made = 0; made < 5; made += 1) await createEvent(quoting);
  expect(await asked()).toBe(ofOne);
  expect(ofOne).toBeGreaterThan(0);
});
