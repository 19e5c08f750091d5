import { beforeEach, expect, test } from "vitest";
import { audienceDatabase } from "./audience";
import { database } from "./connection";
import * as deskSchema from "./desk-schema";
import * as schema from "./schema";
import { createEvent, createSource, freshDatabase } from "./testing";

const CANARY = "Canary of the unpublished";

beforeEach(async () => {
  await freshDatabase();
  await createSource({ id: "a-paper", text: "They met on Monday." });
  await createEvent({ id: "open" });
  await createEvent({ id: "half", within: "draft", related: [{ event: "draft", how: "follows" }] });
  for (const state of ["draft", "withdrawn", "merged"] as const) {
    await createEvent({ id: state, title: { en: CANARY }, participants: [{ person: "canary" }] }, { state });
  }
});

test("each audience sees its states", () => {
  const idsFor = (audience: "public" | "editors") =>
    audienceDatabase(audience).$client.prepare("select id from events order by id").pluck().all();
  expect(idsFor("public")).toEqual(["half", "open"]);
  expect(idsFor("editors")).toEqual(["draft", "half", "open"]);
});

test("no table shows a reader anything of what is not published", async () => {
  const db = audienceDatabase("public");
  const tables = Object.values({ ...schema, ...deskSchema });
  expect(tables.length).toBeGreaterThan(15);
  for (const table of tables) {
    const rows = JSON.stringify(await db.select().from(table));
    expect(rows).not.toMatch(/canary|"(draft|withdrawn|merged)"/i);
  }
});

test("no table of the main database is left without a view that says who sees it, or a reason", () => {
  const names = (place: string) =>
    audienceDatabase("public")
      .$client.prepare<[], string>(`select name from ${place} where type in ('table', 'view') order by name`)
      .pluck()
      .all();
  const open = names("main.sqlite_master").filter((name) => !names("temp.sqlite_master").includes(name));
  expect(open.filter((name) => !/^event_words|^__drizzle|^sqlite_/.test(name))).toEqual(["parties", "topics"]);
});

test("an audience cannot write", () => {
  for (const audience of ["public", "editors"] as const) {
    expect(() => audienceDatabase(audience).$client.exec("delete from main.events")).toThrow(/readonly/);
  }
});

test("no audience sees sessions, passwords or the secret", async () => {
  await database().insert(schema.meta).values({ key: "auth-secret", value: "s3cret" });
  for (const audience of ["public", "editors"] as const) {
    const db = audienceDatabase(audience);
    expect(JSON.stringify(await db.select().from(schema.meta))).not.toContain("s3cret");
    for (const table of [deskSchema.sessions, deskSchema.credentials, deskSchema.accessLinks, deskSchema.accounts]) {
      expect(await db.select().from(table)).toEqual([]);
    }
  }
});
