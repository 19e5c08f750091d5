import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { createEvent, freshDatabase } from "@/db/testing";
import { filtersOf, parseView } from "@/lib/view";
import { readList } from "./list";
import { toMatch } from "./match";

const none = filtersOf(parseView({}).view);
const page = { sort: "when", cursor: null, limit: 10, locale: "en" } as const;

beforeEach(async () => {
  await freshDatabase();
  await createEvent({ id: "luncheon", title: { en: "A luncheon at the embassy", fr: "Un déjeuner à l’ambassade" } });
  await createEvent({ id: "talks", title: { en: "Talks about roads", fr: "Entretiens sur les routes" } });
});

const search = async (q: string) => (await readList("public", { ...none, q }, page)).entries.map((one) => one.id);

test.each([
  ["emb", ["luncheon"]],
  ["EMBASSY lunch", ["luncheon"]],
  ["embassy roads", []],
  ["dejeuner", ["luncheon"]],
  ["l’ambassade", ["luncheon"]],
  ["ROUTES", ["talks"]],
  ["embassy OR roads", []],
  ["NOT roads", []],
  ['"', ["luncheon", "talks"]],
  ["***", ["luncheon", "talks"]],
])("a search for %s finds by the beginnings of words, all of them", async (q, ids) => {
  expect((await search(q)).sort()).toEqual(ids);
});

test("a search without a word is dropped and named", async () => {
  expect((await readList("public", { ...none, q: "( )" }, page)).dropped).toEqual([{ param: "q", value: "( )" }]);
});

test("nothing that is typed breaks the search", async () => {
  const typed = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom('"', "*", "(", "a", " ", "^", "-", ":", "\0", "NEAR", "AND ", "\ud800") }),
  );
  await fc.assert(
    fc.asyncProperty(typed, async (q) => {
      expect(Array.isArray(await search(q))).toBe(true);
    }),
    { numRuns: 300, seed: 3 },
  );
});

test("the query is made of quoted beginnings and nothing else", () => {
  expect(toMatch('say "hi" (OR)')).toBe('"say"* AND """hi"""* AND "(OR)"*');
  expect(toMatch("a\0b")).toBe('"a"* AND "b"*');
  expect(toMatch(" – ")).toBeNull();
});
