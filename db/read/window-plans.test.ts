import { beforeEach, expect, test } from "vitest";
import { audienceDatabase } from "@/db/audience";
import { plansOf } from "@/db/plans-testing";
import { createEvent, createHead, createSource, freshDatabase } from "@/db/testing";
import { filtersOf, LANE_KEYS, parseView, type RawParams } from "@/lib/view";
import { readList } from "./list";
import { readWindow } from "./window";

const WISHES: RawParams[] = [
  {},
  { party: "FR" },
  { party: "FR,JP", status: "held", kind: "meeting" },
  { person: "a-sovann", topic: "roads", source: "a-paper", level: "minister" },
  { from: "2019", to: "2021", certain: "1" },
];

beforeEach(async () => {
  await freshDatabase();
  await createHead("KH");
  await createSource({ id: "a-paper", text: "They met." });
  await createEvent({ topics: ["roads"], participants: [{ person: "a-sovann", party: "KH" }] });
});

/** Steps that go through a table from one end to the other, by an index or not; not the links of one event. */
const walksIn = (steps: string[]) => steps.filter((step) => /^SCAN (?!CONSTANT|\(subquery|json_each)/.test(step));

test("once the index is made, no read of a window goes through a table, also not the first after a write", async () => {
  for (const params of WISHES) {
    for (const lane of LANE_KEYS) {
      const filters = filtersOf(parseView(params).view);
      const ask = () => readWindow("public", { filters, lane, window: null, width: 1024, locale: "en" });
      await ask();
      await createEvent({ topics: ["roads"] });
      const steps = await plansOf(ask, audienceDatabase("public"));
      expect(steps.length, `${JSON.stringify(params)} ${lane}`).toBeGreaterThan(4);
      expect(walksIn(steps), `${JSON.stringify(params)} ${lane}`).toEqual([]);
    }
  }
});

test("no page of a list goes through the events either", async () => {
  for (const sort of ["when", "-when", "kind", "-status", "title", "-title"] as const) {
    const page = { sort, cursor: null, limit: 50, locale: "en" } as const;
    const ask = () => readList("public", filtersOf(parseView({}).view), page);
    await ask();
    await createEvent();
    const steps = await plansOf(ask, audienceDatabase("public"));
    expect(steps.length).toBeGreaterThan(4);
    expect(walksIn(steps)).toEqual([]);
  }
});

test("a query that goes through a table is found out", async () => {
  const db = audienceDatabase("public");
  const walk = async () => db.$client.prepare("select title from events where title like ?").all("x");
  expect(walksIn(await plansOf(walk, db))).not.toEqual([]);
});
