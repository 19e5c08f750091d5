import { beforeEach, expect, test } from "vitest";
import { createEvent, createHead, freshDatabase } from "@/db/testing";
import type { SliceRequest } from "@/lib/answers/slice";
import { NO_LANE } from "@/lib/answers/window";
import { toDay } from "@/lib/day";
import { filtersOf, LANE_KEYS, parseView, type RawParams } from "@/lib/view";
import { readSlice } from "./slice";
import { readWindow } from "./window";

const filtersIn = (params: RawParams) => filtersOf(parseView(params).view);
const on = (edtf: string, kind: "spans" | "within" = "spans") => ({ when: { edtf, kind } });
const between = (...parties: string[]) => ({ parties: parties.map((party) => ({ party })) });
const days = (from: string, to = from) => ({ from: toDay(from, "first") ?? 0, to: toDay(to, "last") ?? 0 });
const ask = (rest: Partial<SliceRequest> & { limit?: number } = {}) =>
  readSlice("public", {
    filters: filtersIn({}),
    lane: "party",
    laneId: "FR",
    days: days("2020"),
    cursor: null,
    locale: "en",
    limit: 50,
    ...rest,
  });
const ids = async (rest: Parameters<typeof ask>[0] = {}) => (await ask(rest)).entries.map(({ id }) => id);

beforeEach(async () => {
  await freshDatabase();
  await createHead("KH");
  await createEvent({ id: "later", ...on("2020-06-01"), ...between("KH", "FR"), kind: "talks" });
  await createEvent({ id: "first", ...on("2020-02-01"), ...between("KH", "FR", "JP"), topics: ["trade"] });
  await createEvent({ id: "over-new-year", ...on("2019-12-30/2020-01-02"), ...between("KH", "FR") });
  await createEvent({ id: "some-day", ...on("2020", "within"), ...between("KH", "JP"), kind: "talks" });
  await createEvent({ id: "next-year", ...on("2021-01-01"), ...between("KH", "FR") });
  await createEvent({ id: "at-home", ...on("2020-05-05"), ...between("KH") });
});

test("a slice holds the events of its lane that are drawn on its days, in the order of time", async () => {
  expect(await ids()).toEqual(["over-new-year", "first", "later"]);
  expect(await ids({ days: days("2020-03", "2020-12") })).toEqual(["later"]);
  expect(await ids({ laneId: "JP" })).toEqual(["some-day", "first"]);
  expect(await ids({ laneId: "JP", days: days("2020-09-09") })).toEqual(["some-day"]);
});

test.each([
  ["kind", "talks", ["some-day", "later"]],
  ["topic", "trade", ["first"]],
  ["person", "nobody-known", []],
  ["party", NO_LANE, ["at-home"]],
  ["party", "KH", []],
] as const)("lanes by %s: %s", async (lane, laneId, expected) => {
  expect(await ids({ lane, laneId })).toEqual(expected);
});

test("only the filtered set is in it, and no lane that a filter leaves out", async () => {
  expect(await ids({ filters: filtersIn({ kind: "talks" }) })).toEqual(["later"]);
  expect(await ids({ filters: filtersIn({ party: "JP" }), laneId: "JP" })).toEqual(["some-day", "first"]);
  expect(await ids({ filters: filtersIn({ party: "JP" }), laneId: "FR" })).toEqual([]);
});

test("pages show every event once, and each tells how many there are in all", async () => {
  const first = await ask({ limit: 2 });
  expect(first).toMatchObject({ count: 3, entries: [{ id: "over-new-year" }, { id: "first" }] });
  await createEvent({ id: "in-between", ...on("2020-01-03"), ...between("KH", "FR") });
  const second = await ask({ limit: 2, cursor: first.next });
  expect(second).toMatchObject({ count: 4, entries: [{ id: "later" }], next: null });
  expect(second.version).toBeGreaterThan(first.version);
  expect(await ids({ cursor: "garbage", limit: 1 })).toEqual(["over-new-year"]);
});

test.each(LANE_KEYS)("lanes by %s: every bin of every lane holds as many events as the window counts", async (lane) => {
  const filters = filtersIn({});
  const { lanes, window } = await readWindow("public", { filters, lane, window: null, width: 1024, locale: "en" });
  for (const { id, counts } of lanes) {
    const size = (window.to - window.from + 1) / counts.length;
    for (const [at, count] of counts.entries()) {
      const from = window.from + at * size;
      const slice = await ask({ lane, laneId: id, days: { from, to: from + size - 1 } });
      expect(slice.count, `${id} ${at}`).toBe(count);
    }
  }
});
