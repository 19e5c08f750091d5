import { beforeAll, expect, test } from "vitest";
import { createEvent, freshDatabase } from "@/db/testing";
import { filtersOf, parseView } from "@/lib/view";
import { choiceOf, goOnSearching } from "./choice";
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

async function foundInSteps(q: string) {
  while (await indexed("public", (reader, mine) => goOnSearching(reader, mine, { ...none, q }))) {}
  return found(q);
}

test.each(["t", "TALK", "talk t", "talks taller", "ete", "été", "l’été a", "co-operation", "co", "9", "ភ្នំ a", "zebra"])(
  "a search for %s in steps finds what one in one go finds",
  async (q) => {
    const inSteps = await foundInSteps(q);
    // A write makes the next read search again.
    await createEvent({ title: { en: "Nothing" } });
    expect(inSteps).toEqual(await found(q));
    expect(inSteps.length > 0).toBe(q !== "zebra" && q !== "talks taller");
  },
);

test("a search that a write came in between finds what was written", async () => {
  const before = await foundInSteps("talk");
  await indexed("public", (reader, mine) => goOnSearching(reader, mine, { ...none, q: "talk" }));
  await createEvent({ title: { en: "Talkative" } });
  expect(await foundInSteps("talk")).toHaveLength(before.length + 1);
});
