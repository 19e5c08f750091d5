import { beforeAll, expect, test } from "vitest";
import { database } from "@/db/connection";
import { createEvent, freshDatabase } from "@/db/testing";
import { filtersOf, parseView } from "@/lib/view";
import { choiceOf, goOnSearching } from "./choice";
import { toMatch } from "./match";
import { indexed } from "./record-index";

const WORDS = [
  "talk",
  "talks",
  "talking",
  "taller",
  "l’été",
  "ete",
  "co-operation",
  "cooperate",
  "9th",
  "route",
  "ភ្នំពេញ",
];
const none = filtersOf(parseView({}).view);

beforeAll(async () => {
  await freshDatabase();
  for (const [at, word] of WORDS.entries()) {
    const other = WORDS[(at + 3) % WORDS.length];
    await createEvent({ title: { en: `A ${word} and a ${other}` } });
  }
});

const found = (q: string) =>
  indexed("public", (reader, mine) => [...(choiceOf(reader, mine, { ...none, q }).numbers ?? [])]);

/** What FTS5 itself finds. */
function matching(q: string): number[] {
  const query = "select rowid from event_words where event_words match ? order by rowid";
  return database().$client.prepare<[string | null], number>(query).pluck().all(toMatch(q));
}

async function foundInSteps(q: string) {
  while (await indexed("public", (reader, mine) => goOnSearching(reader, mine, { ...none, q }))) {}
  return found(q);
}

test.each(["t", "TALK", "talk t", "talks taller", "ete", "été", "l’été a", "co-operation", "co", "9", "ភ្នំ a", "zebra"])(
  "a search for %s finds what FTS5 finds, in steps and in one go",
  async (q) => {
    expect(await foundInSteps(q)).toEqual(matching(q));
    // A write makes the next read search again.
    await createEvent({ title: { en: "Nothing" } });
    expect(await found(q)).toEqual(matching(q));
    expect(matching(q).length > 0).toBe(q !== "zebra" && q !== "talks taller");
  },
);

test("a search that a write came in between finds what was written", async () => {
  const before = await foundInSteps("talk");
  await indexed("public", (reader, mine) => goOnSearching(reader, mine, { ...none, q: "talk" }));
  await createEvent({ title: { en: "Talkative" } });
  expect(await foundInSteps("talk")).toHaveLength(before.length + 1);
});
