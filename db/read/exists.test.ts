import { beforeEach, expect, test } from "vitest";
import { createEvent, createHead, createRegistries, createSource, freshDatabase } from "@/db/testing";
import { readExists } from "./exists";

beforeEach(async () => {
  await freshDatabase();
  await createHead("KH");
  await createRegistries({ people: [{ id: "a-sovann", names: { en: "A. Sovann" }, aliases: [] }] });
  await createSource({ id: "a-paper" });
  await createEvent({
    id: "a-meeting",
    parties: [{ party: "KH" }, { party: "NO" }],
    participants: [{ person: "a-sovann" }],
  });
});

test.each([
  ["events", "a-meeting", true],
  ["events", "a-paper", false],
  ["sources", "a-paper", true],
  ["sources", "constructor", false],
  ["people", "a-sovann", true],
  ["people", "A-SOVANN", false],
  ["partners", "NO", true],
  ["partners", "KH", false],
  ["partners", "no", false],
] as const)("whether there is a page at %s/%s: %s", async (kind, id, exists) => {
  expect(await readExists("public", kind, id)).toBe(exists);
});
