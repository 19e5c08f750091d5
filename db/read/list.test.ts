import { beforeEach, expect, test } from "vitest";
import { createEvent, createHead, createRegistries, freshDatabase } from "@/db/testing";
import { filtersOf, parseView, SORTS, type Sort } from "@/lib/view";
import { readList } from "./list";

const none = filtersOf(parseView({}).view);
const ask = (sort: Sort, cursor: string | null = null, limit = 100) =>
  readList("public", none, { sort, cursor, limit, locale: "fr" });
const ids = async (sort: Sort) => (await ask(sort)).entries.map((one) => one.id);
const on = (edtf: string) => ({ when: { edtf, kind: "spans" as const } });
const withParty = (party: string) => ({ parties: [{ party: "KH" }, { party }] });

beforeEach(async () => {
  await freshDatabase();
  await createHead("KH");
  await createRegistries({
    parties: [
      { id: "EU", names: { en: "European Union", fr: "Union européenne" } },
      { id: "ES", names: { en: "Spain", fr: "Espagne" } },
      { id: "NO", names: { en: "Norway", fr: "Norvège" } },
    ],
  });
  await createEvent({ id: "c", ...on("2021"), ...withParty("ES"), title: { fr: "Élan" }, kind: "talks" });
  await createEvent({ id: "a", ...on("2020-05"), ...withParty("EU"), title: { fr: "Zone" }, status: "planned" });
  await createEvent({ id: "b", ...on("2020-05-03"), ...withParty("NO"), title: { fr: "Eau" }, kind: "visit" });
  await createEvent({ id: "d", ...on("2020-05-03"), parties: [{ party: "KH" }], title: { fr: "Fin" } });
});

test.each<[Sort, string[]]>([
  ["when", ["a", "b", "d", "c"]],
  ["-when", ["c", "d", "b", "a"]],
  ["title", ["b", "c", "d", "a"]],
  ["-title", ["a", "d", "c", "b"]],
  ["kind", ["b", "a", "d", "c"]],
  ["-kind", ["c", "d", "a", "b"]],
  ["status", ["b", "d", "c", "a"]],
  ["party", ["c", "b", "a", "d"]],
])("the set is sorted by %s in the reader's language", async (sort, order) => {
  expect(await ids(sort)).toEqual(order);
});

test.each(SORTS)("pages by %s show every event once", async (sort) => {
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof ask>> = await ask(sort, cursor, 1);
    expect(page.dropped).toEqual([]);
    expect(cursor === null || /^[A-Za-z0-9_-]{1,300}$/.test(cursor)).toBe(true);
    seen.push(...page.entries.map((one) => one.id));
    cursor = page.next;
  } while (cursor !== null);
  expect(seen).toEqual(await ids(sort));
});

test("an event that comes between two pages moves none of the others", async () => {
  const first = await ask("when", null, 2);
  await createEvent({ id: "early", ...on("1990") });
  const second = await ask("when", first.next, 2);
  expect(second.entries.map((one) => one.id)).toEqual(["d", "c"]);
  expect(second.next).toBeNull();
});

test.each([
  "garbage",
  "W10",
  Buffer.from('["when",{}]').toString("base64url"),
  Buffer.from('["when",1]').toString("base64url"),
])("the broken cursor %s is dropped and named", async (cursor) => {
  const page = await ask("when", cursor);
  expect(page.entries).toHaveLength(4);
  expect(page.dropped).toEqual([{ param: "cursor", value: cursor }]);
});

test("a cursor of another sort is dropped", async () => {
  const { next } = await ask("when", null, 1);
  expect((await ask("kind", next)).dropped).toEqual([{ param: "cursor", value: next }]);
  expect((await ask("title", next)).dropped).toEqual([{ param: "cursor", value: next }]);
});

test("an entry says what list and table show", async () => {
  await createEvent({
    id: "full",
    ...on("2022-12-01"),
    ...withParty("ES"),
    title: { en: "Talks" },
    summary: { fr: "Un résumé." },
    place: { country: "ES" },
    participants: [{ person: "b-larsen" }, { person: "a-sovann" }],
  });
  const [entry] = (await ask("-when")).entries;
  expect(entry).toEqual({
    id: "full",
    title: { text: "Talks", language: "en" },
    summary: { text: "Un résumé.", language: "fr" },
    when: "1er décembre 2022",
    bounds: [19327, 19327, 19327, 19327],
    kind: "meeting",
    status: "held",
    level: "minister",
    parties: [{ id: "ES", name: { text: "Espagne", language: "fr" } }],
    place: "Espagne",
    people: ["b-larsen", "a-sovann"].map((id) => ({ id, name: { text: id, language: "en" } })),
    sources: 0,
  });
});
