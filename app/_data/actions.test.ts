import { beforeEach, expect, test } from "vitest";
import { createEvent, createHead, freshDatabase } from "@/db/testing";
import { filtersOf, parseView } from "@/lib/view";
import { askEvent } from "./event";
import { eventQuery } from "./event-query";
import { askList } from "./list";
import { listQuery } from "./list-query";
import { makeQueryClient } from "./query-client";
import { askSlice } from "./slice";
import { sliceQuery } from "./slice-query";
import { askWindow } from "./window";
import { windowQuery } from "./window-query";

const filters = filtersOf(parseView({}).view);
const windowRequest = { filters, lane: "party", window: null, width: 1024, locale: "en" } as const;
const sliceRequest = {
  filters,
  lane: "kind",
  laneId: "talks",
  days: { from: -99_999, to: 99_999 },
  locale: "en",
} as const;
const listRequest = { filters, sort: "when", cursor: null, locale: "en" } as const;

beforeEach(async () => {
  await freshDatabase();
  await createHead("KH");
  await createEvent({ id: "talks", kind: "talks" });
});

test("the queries answer what the reads answer, and are not asked again while fresh", async () => {
  const client = makeQueryClient();
  expect((await client.fetchQuery(windowQuery(windowRequest))).items.map((item) => item.id)).toEqual(["talks"]);
  expect((await client.fetchQuery(listQuery(listRequest))).entries.map((entry) => entry.id)).toEqual(["talks"]);
  const slice = await client.fetchInfiniteQuery(sliceQuery(sliceRequest));
  expect(slice.pages).toMatchObject([{ count: 1, entries: [{ id: "talks" }], next: null }]);
  expect(await client.fetchQuery(eventQuery("talks", "en"))).toMatchObject({ ok: true, value: { id: "talks" } });
  await createEvent();
  expect((await client.fetchQuery(windowQuery(windowRequest))).items).toHaveLength(1);
});

test("that there is no such event is an answer", async () => {
  expect(await makeQueryClient().fetchQuery(eventQuery("nothing", "en"))).toMatchObject({
    ok: false,
    error: { code: "not-found" },
  });
});

const NONSENSE: unknown[] = [
  undefined,
  null,
  "text",
  [],
  {},
  { ...windowRequest, lane: "constructor" },
  { ...windowRequest, window: { from: 2, to: 1 } },
  { ...windowRequest, window: { from: 0, to: Number.POSITIVE_INFINITY } },
  { ...windowRequest, filters: { ...filters, party: "FR" } },
  { ...listRequest, sort: "id; drop table events" },
  { ...listRequest, extra: 1 },
  { ...sliceRequest, cursor: null, days: null },
  { ...sliceRequest, cursor: null, laneId: 5 },
  { id: 5, locale: "en" },
  { id: "talks", locale: "xx" },
];

test.each(NONSENSE)("the actions refuse %j in words", async (input) => {
  for (const action of [askWindow, askList, askSlice, askEvent]) {
    expect(await action(input)).toMatchObject({ ok: false, error: { code: "invalid" } });
  }
});

test("what no address may hold is left out of an action's filters too", async () => {
  const hostile = { ...filters, kind: ["talks", "nonsense"], q: "a\0", from: "June" };
  expect(await askWindow({ ...windowRequest, filters: hostile })).toMatchObject({
    ok: true,
    value: { count: { total: 1 } },
  });
});
