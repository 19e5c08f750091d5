import { beforeEach, expect, test } from "vitest";
import { createEvent, createHead, createSource, freshDatabase } from "@/db/testing";
import { EVERYTHING } from "@/lib/record-index/choice";
import { eventsByTitle, type Titled } from "./events-by-title";
import { indexed } from "./record-index";

beforeEach(async () => {
  await freshDatabase();
  await createHead("KH");
  await createSource({ id: "a-paper", text: "They met." });
  for (let at = 0; at < 23; at += 1) {
    await createEvent({
      title: { en: `Talks ${(at * 7) % 11}`, fr: `Étape ${at}` },
      kind: at % 3 === 0 ? "visit" : "meeting",
    });
  }
  await createEvent({ title: { en: "A draft" } }, { state: "draft" });
});

/** All pages, of five events each. */
async function pages(few: number, locale: "en" | "fr", back: boolean): Promise<Titled[]> {
  return indexed("public", (reader, { index }) => {
    const visits = { ...EVERYTHING, codes: { kind: [index.codes.kind.known("visit") ?? -1] } };
    const found: Titled[] = [];
    for (let more = true; more; ) {
      const last = found.at(-1);
      const after = last ? ([last.key, last.number] as const) : null;
      const page = eventsByTitle(reader, index, visits, { limit: 3, locale, back, after }, few);
      found.push(...page.found);
      more = page.more;
    }
    return found;
  });
}

test.each([
  ["en", false],
  ["en", true],
  ["fr", false],
  ["fr", true],
] as const)(
  "whether all are sorted or the record is gone through, the pages are the same: %s, back %s",
  async (locale, back) => {
    const sorted = await pages(1000, locale, back);
    expect(sorted).toHaveLength(8);
    expect(sorted).toEqual(
      [...sorted].sort(
        (a, b) => (a.key < b.key || (a.key === b.key && a.number < b.number) ? -1 : 1) * (back ? -1 : 1),
      ),
    );
    expect(await pages(0, locale, back)).toEqual(sorted);
  },
);
