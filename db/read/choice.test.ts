import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { events } from "@/db/schema";
import { freshDatabase } from "@/db/testing";
import { toIsoDay } from "@/lib/day";
import { filtersOf, parseView } from "@/lib/view";
import { type Bounds, certainlyIn, possiblyIn } from "@/lib/when";
import { readList } from "./list";

const none = filtersOf(parseView({}).view);
const all = new Map<string, Bounds>();

// Any four bounds, open or not, even such as no date has: the two definitions must agree on them all.
beforeAll(async () => {
  const db = await freshDatabase();
  const day = fc.option(fc.integer({ min: -20, max: 20 }), { nil: null });
  const bounds = fc.record({ earliestStart: day, latestStart: day, earliestEnd: day, latestEnd: day });
  fc.sample(bounds, { numRuns: 400, seed: 7 }).forEach((one, at) => {
    all.set(`event-${at}`, one);
  });
  const rest: Omit<typeof events.$inferInsert, "id"> = {
    ...{ title: { en: "An event" }, kind: "meeting", status: "held", edtf: "1970", whenKind: "spans" },
    ...{ listedDay: 0, drawnFrom: 0, drawnTo: 0, salience: 0, revision: 1 },
  };
  await db.insert(events).values([...all].map(([id, one]) => ({ ...rest, ...one, id })));
});

async function foundIn(from: number | null, to: number | null, certain: boolean) {
  const days = { from: from === null ? null : toIsoDay(from), to: to === null ? null : toIsoDay(to) };
  const page = { sort: "when", cursor: null, limit: 1000, locale: "en" } as const;
  return readList("public", { ...none, ...days, certain }, page);
}

test("a range holds for the events that lib/when says are in it, certainly and possibly, and counts both", async () => {
  const day = fc.option(fc.integer({ min: -25, max: 25 }), { nil: null });
  await fc.assert(
    fc.asyncProperty(day, day, async (from, to) => {
      const possible = [...all].filter(([, one]) => possiblyIn(one, from, to)).map(([id]) => id);
      const certain = possible.filter((id) => certainlyIn(all.get(id) as Bounds, from, to));

      const answer = await foundIn(from, to, false);
      expect(answer.entries.map((one) => one.id).sort()).toEqual(possible.sort());
      const count = { certain: certain.length, possible: possible.length - certain.length };
      expect(answer.count).toEqual({ total: possible.length, ...count });

      const only = await foundIn(from, to, true);
      expect(only.entries.map((one) => one.id).sort()).toEqual(certain.sort());
      expect(only.count).toEqual({ total: certain.length, ...count });
    }),
    { numRuns: 40, seed: 11 },
  );
});
