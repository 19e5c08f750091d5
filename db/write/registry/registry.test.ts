import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { readList } from "@/db/read/list";
import { people, revisions } from "@/db/schema";
import { createAccount, createEvent, createRegistries, createSession, freshDatabase } from "@/db/testing";
import { filtersOf, parseView } from "@/lib/view";
import type { By } from "../act";
import { addParty } from "./add-party";
import { addPerson } from "./add-person";
import { addTopic } from "./add-topic";
import { revisePerson } from "./revise-person";

let by: By;

beforeEach(async () => {
  await freshDatabase();
  by = await createSession(await createAccount());
});

const person = (en: string) => ({ names: { en }, aliases: [] });

test("a person is added under an id made of the name, with a revision", async () => {
  expect(await addPerson(by, { person: person("Élise Martin"), anyway: false })).toEqual({
    ok: true,
    value: { id: "elise-martin" },
  });
  const [revision] = await database().select().from(revisions).where(eq(revisions.recordId, "elise-martin"));
  expect(revision).toMatchObject({ recordKind: "person", number: 1, act: "create", after: { id: "elise-martin" } });
});

test("someone of the same name or alias is named, and added all the same when said to be another", async () => {
  await createRegistries({ people: [{ id: "e-martin", names: { en: "E. Martin" }, aliases: ["Élise Martin"] }] });
  const sent = { person: person("elise  MARTIN"), anyway: false };
  expect(await addPerson(by, sent)).toMatchObject({
    ok: false,
    error: { code: "conflict", current: { id: "e-martin" } },
  });
  expect(await addPerson(by, { ...sent, anyway: true })).toMatchObject({ ok: true, value: { id: "elise-martin" } });
  expect(await addPerson(by, { ...sent, anyway: true })).toMatchObject({ ok: true, value: { id: "elise-martin-2" } });
});

test("a name without Latin letters makes no id", async () => {
  expect(await addPerson(by, { person: { names: { km: "ហ៊ុន" }, aliases: [] }, anyway: false })).toMatchObject({
    ok: false,
    error: { code: "invalid", fields: { "names.en": "latin" } },
  });
});

test("a corrected name is what a search finds the person's events by; a stale correction is a conflict", async () => {
  await createEvent({ participants: [{ person: "e-martin" }] });
  const corrected = { id: "e-martin", names: { en: "Élise Martin" }, aliases: ["E. Martin"] };
  const sent = { person: corrected, seen: 1, why: "spelled out" };
  expect(await revisePerson(by, sent)).toMatchObject({ ok: true, value: { revision: 2 } });
  const { entries } = await readList("editors", filtersOf(parseView({ q: "elise" }).view), {
    ...{ sort: "when", cursor: null, limit: 10, locale: "en" },
  });
  expect(entries).toHaveLength(1);
  expect(await revisePerson(by, sent)).toMatchObject({
    ok: false,
    error: { code: "conflict", current: { revision: 2 } },
  });
  expect(await database().select().from(people)).toMatchObject([{ names: { en: "Élise Martin" } }]);
  expect(await revisePerson(by, { ...sent, person: { ...corrected, id: "nobody" } })).toMatchObject({
    ok: false,
    error: { code: "not-found" },
  });
});

test("a party keeps the code it is given, once; a topic is named once", async () => {
  const party = { id: "NO", kind: "state" as const, names: { en: "Norway" }, aliases: [] };
  expect(await addParty(by, { party, anyway: false })).toEqual({ ok: true, value: { id: "NO" } });
  expect(await addParty(by, { party, anyway: true })).toMatchObject({ ok: false, error: { fields: { id: "taken" } } });
  expect(await addParty(by, { party: { ...party, id: "NOR" }, anyway: false })).toMatchObject({
    ok: false,
    error: { code: "conflict", current: { id: "NO" } },
  });
  expect(await addTopic(by, { topic: { names: { en: "Sea ports" } } })).toEqual({
    ok: true,
    value: { id: "sea-ports" },
  });
  expect(await addTopic(by, { topic: { names: { en: "Sea Ports" } } })).toMatchObject({
    ok: false,
    error: { code: "conflict" },
  });
});
