import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { createEvent, createHead, createRegistries, createSource, freshDatabase } from "@/db/testing";
import { NO_LANE, type WindowAnswer, type WindowRequest } from "@/lib/answers/window";
import { toDay } from "@/lib/day";
import type { EventRecord } from "@/lib/event";
import { type FacetParam, filtersOf, parseView, type RawParams } from "@/lib/view";
import { MOST_ITEMS, readWindow } from "./window";

beforeEach(async () => {
  await freshDatabase();
  await createHead("KH");
});

const ask = (params: RawParams = {}, rest: Partial<WindowRequest> = {}) => {
  const { view } = parseView(params);
  const { lane } = view;
  return readWindow("public", { filters: filtersOf(view), lane, window: null, width: 1024, locale: "en", ...rest });
};
const on = (edtf: string): Pick<EventRecord, "when"> => ({ when: { edtf, kind: "spans" } });
const between = (...parties: string[]) => ({ parties: parties.map((party) => ({ party })) });
const facet = (answer: WindowAnswer, param: FacetParam) =>
  Object.fromEntries(answer.facets.find((one) => one.param === param)?.values.map((one) => [one.id, one.count]) ?? []);
const laneTotals = (answer: WindowAnswer) => answer.lanes.map((lane) => [lane.id, lane.total]);
const day = (text: string) => toDay(text, "first") ?? Number.NaN;

test("an empty record answers an empty window", async () => {
  const answer = await ask();
  expect(answer).toMatchObject({ extent: null, items: [], lanes: [], left: 0, overview: [], dropped: [] });
  expect(answer.count).toEqual({ total: 0, certain: 0, possible: 0 });
});

test("a set that holds nothing stays in the time of the record", async () => {
  await createEvent({ ...between("KH", "JP"), ...on("2024-05-18") });
  const { window } = await ask();
  const nothing = await ask({ q: "zeppelin" });
  expect(nothing).toMatchObject({ extent: null, items: [], window });
});

test("lanes are the partners, the most active first, and never the home party", async () => {
  await createEvent(between("KH", "JP"));
  await createEvent(between("KH", "FR"));
  await createEvent(between("KH", "FR", "JP"));
  await createEvent({ id: "home-alone", ...between("KH") });
  await createEvent(between("KH", "FR"));
  const answer = await ask();
  expect(laneTotals(answer)).toEqual([
    ["FR", 3],
    ["JP", 2],
    [NO_LANE, 1],
  ]);
  expect(answer.items.find((item) => item.id === "home-alone")?.lanes).toEqual([NO_LANE]);
  expect(facet(answer, "party")).toEqual({ FR: 3, JP: 2 });
});

test("a filter on what the lanes stand for leaves its own lanes only", async () => {
  await createEvent(between("KH", "FR", "JP"));
  await createEvent(between("KH", "JP"));
  const answer = await ask({ party: "FR" });
  expect(laneTotals(answer)).toEqual([["FR", 1]]);
  expect(answer.items.map((item) => item.lanes)).toEqual([["FR"]]);
});

test("lanes go by topic, person or kind as well", async () => {
  await createRegistries({ topics: [{ id: "roads", names: { en: "Roads", fr: "Routes" } }] });
  await createEvent({ topics: ["roads"], kind: "talks", participants: [{ person: "a-sovann" }] });
  await createEvent({ kind: "visit" });
  expect(laneTotals(await ask({ lane: "topic" }))).toEqual([
    ["roads", 1],
    [NO_LANE, 1],
  ]);
  expect((await ask({ lane: "topic" }, { locale: "fr" })).lanes[0]?.name).toEqual({ text: "Routes", language: "fr" });
  expect(laneTotals(await ask({ lane: "person" }))).toEqual([
    ["a-sovann", 1],
    [NO_LANE, 1],
  ]);
  expect(laneTotals(await ask({ lane: "kind" }))).toEqual([
    ["visit", 1],
    ["talks", 1],
  ]);
});

test("values of one parameter widen, parameters narrow, and a facet ignores its own filter", async () => {
  await createEvent({ ...between("KH", "FR"), kind: "visit" });
  await createEvent({ ...between("KH", "JP"), kind: "visit" });
  await createEvent({ ...between("KH", "JP"), kind: "talks", status: "planned" });
  await createEvent({ ...between("KH", "NO"), kind: "talks", level: "ambassador" });
  const answer = await ask({ party: "FR,JP", kind: "visit" });
  expect(answer.count.total).toBe(2);
  expect(facet(answer, "party")).toEqual({ FR: 1, JP: 1 });
  expect(facet(answer, "kind")).toEqual({ visit: 2, talks: 1 });
  expect(facet(answer, "status")).toEqual({ held: 2 });
  expect(facet(await ask({ level: "ambassador", status: "planned" }), "status")).toEqual({ held: 1, planned: 0 });
});

test("an event counts once for a source, however many passages it has there", async () => {
  await createSource({ id: "a-paper", text: "They met. They talked." });
  const passage = { source: "a-paper", basis: "stated" } as const;
  await createEvent({
    id: "backed",
    evidence: [
      { ...passage, field: "status", exact: "They met" },
      { ...passage, field: "kind", exact: "They talked" },
    ],
  });
  await createEvent();
  const answer = await ask({ source: "a-paper" });
  expect(answer.items.map((item) => item.id)).toEqual(["backed"]);
  expect(facet(answer, "source")).toEqual({ "a-paper": 1 });
});

test("ids that name nothing are dropped and named, the home party among them", async () => {
  await createEvent(between("KH", "FR"));
  const answer = await ask({ party: "FR,XX,KH", topic: "no-such", person: "nobody", source: "nowhere" });
  expect(answer.count.total).toBe(1);
  expect(answer.dropped.map(({ param, value }) => `${param} ${value}`).sort()).toEqual([
    "party KH",
    "party XX",
    "person nobody",
    "source nowhere",
    "topic no-such",
  ]);
});

test("the window is snapped to bins, which count every event on each of its days", async () => {
  await createEvent({ id: "long", ...on("2020-01-01/2020-12-31") });
  await createEvent({ id: "short", ...on("2020-07-01") });
  await createEvent({ id: "outside", ...on("2022-07-01") });
  const answer = await ask({}, { window: { from: day("2020-06-01"), to: day("2020-08-31") } });
  const size = (answer.window.to - answer.window.from + 1) / (answer.lanes[0]?.counts.length ?? 0);
  expect(answer.window.from).toBeLessThanOrEqual(day("2020-06-01"));
  expect(answer.items.map((item) => item.id).sort()).toEqual(["long", "short"]);
  const at = Math.floor((day("2020-07-01") - answer.window.from) / size);
  const counts = answer.lanes[0]?.counts ?? [];
  expect(counts).toEqual(counts.map((_, bin) => (bin === at ? 2 : 1)));
  expect(answer.lanes[0]?.total).toBe(3);
  expect(answer.count.total).toBe(3);
  expect((await ask({}, { window: answer.window })).window).toEqual(answer.window);
});

test("without a window the whole set is in sight, an open end left aside, and the overview covers it", async () => {
  await createEvent(on("2019-03-01"));
  await createEvent({ when: { edtf: "../2020-08-12", kind: "within" } });
  const answer = await ask();
  expect(answer.extent).toEqual({ from: day("2019-03-01"), to: day("2020-08-12") });
  expect(answer.window.from).toBeLessThan(day("2019-03-01"));
  expect(answer.window.to).toBeGreaterThan(day("2020-08-12"));
  expect(answer.items).toHaveLength(2);
  expect(answer.overview).toHaveLength(160);
  expect(answer.overview[0]).toBe(1);
  expect(answer.overview.at(-1)).toBe(1);
});

test("an item names the visit that contains it only where the visit is of the same set", async () => {
  await createEvent({ id: "a-visit", kind: "visit" });
  await createEvent({ id: "a-meeting", kind: "meeting", within: "a-visit" });
  const within = (answer: WindowAnswer) => answer.items.find((item) => item.id === "a-meeting")?.within;
  expect(within(await ask())).toBe("a-visit");
  expect(within(await ask({ kind: "meeting" }))).toBeNull();
});

test("a crowded window answers its most salient events, and counts the others", async () => {
  for (let at = 0; at < MOST_ITEMS; at += 1) await createEvent({ level: "official", kind: "other" });
  await createEvent({ id: "summit", level: "head-of-state", kind: "summit" });
  await createEvent({ level: "official", kind: "other", status: "proposed" });
  const answer = await ask();
  expect(answer.items).toHaveLength(MOST_ITEMS);
  expect(answer.items[0]?.id).toBe("summit");
  expect(answer.left).toBe(2);
  expect(Math.max(...(answer.lanes[0]?.counts ?? []))).toBe(MOST_ITEMS + 2);
});

test("what is kept of an event goes when it is written, in every language", async () => {
  const { id } = await createEvent({ ...between("KH", "JP"), title: { en: "Talks", fr: "Entretiens" } });
  const titles = async () => [
    (await ask()).items.map(({ title }) => title.text),
    (await ask({}, { locale: "fr" })).items.map(({ title }) => title.text),
  ];
  expect(await titles()).toEqual([["Talks"], ["Entretiens"]]);
  const { $client } = database();
  const title = JSON.stringify({ en: "A luncheon", fr: "Un déjeuner" });
  $client.prepare("update events set title = ? where id = ?").run(title, id);
  $client.prepare("update meta set value = value + 1 where key = 'version'").run();
  expect(await titles()).toEqual([["A luncheon"], ["Un déjeuner"]]);
});

test("a facet answers its foremost values, the chosen ones among few or many, and how many more there are", async () => {
  const person = (at: number) => ({ person: `p-${at}`, party: "KH" });
  // Sixty are at two events, the first and the last at one.
  for (let at = 0; at <= 60; at += 1) await createEvent({ participants: [person(at), person(at + 1)] });
  const people = async (params: RawParams) => (await ask(params)).facets.find(({ param }) => param === "person");
  const all = await people({});
  expect([all?.values.length, all?.more]).toEqual([60, 2]);
  expect(all?.values.every(({ count }) => count === 2)).toBe(true);
  const chosen = await people({ person: "p-61" });
  expect([chosen?.values.length, chosen?.more]).toEqual([61, 1]);
  expect(chosen?.values).toContainEqual(expect.objectContaining({ id: "p-61", count: 1 }));
});

test("a window of a large record, which is prepared, answers what it does without, and what was written meanwhile", async () => {
  for (const at of [1, 2, 3]) await createEvent({ ...between("KH", at === 1 ? "JP" : "FR"), ...on(`202${at}-05-18`) });
  const { view } = parseView({ q: "e" });
  const request: WindowRequest = { filters: filtersOf(view), lane: "party", window: null, width: 1024, locale: "en" };
  const small = await readWindow("public", request);
  await createEvent({ kind: "visit" });
  const reading = readWindow("public", request, 0);
  await createEvent({ ...between("KH", "VN"), ...on("2023-06-01") });
  const large = await reading;
  expect(large).toEqual(await readWindow("public", request));
  expect(large.items.length).toBeGreaterThan(small.items.length);
});
