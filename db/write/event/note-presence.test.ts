import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { presence } from "@/db/desk-schema";
import { createAccount, createSession, freshDatabase } from "@/db/testing";
import { notePresence } from "./note-presence";

beforeEach(freshDatabase);

const open = (event: string, page = "p1", leaving = false) => ({ event, page, leaving });

test("who has the same event open is named, once, until the page is closed or falls silent", async () => {
  const mine = await createSession(await createAccount({ name: "Ada" }));
  const hers = await createSession(await createAccount({ name: "Bea" }));
  expect(await notePresence(mine, open("visit"))).toEqual({ ok: true, value: [] });
  expect(await notePresence(hers, open("visit"))).toEqual({ ok: true, value: ["Ada"] });
  await notePresence(hers, open("visit", "p2"));
  expect(await notePresence(mine, open("visit"))).toEqual({ ok: true, value: ["Bea"] });
  expect(await notePresence(mine, open("other"))).toEqual({ ok: true, value: [] });
  await notePresence(hers, open("visit", "p2", true));
  expect(await notePresence(mine, open("visit"))).toEqual({ ok: true, value: ["Bea"] });
  await database()
    .update(presence)
    .set({ seenAt: Date.now() - 60_000 });
  expect(await notePresence(mine, open("visit"))).toEqual({ ok: true, value: [] });
});

test("only the signed-in are told", async () => {
  expect(await notePresence({ session: "nobody", key: null }, open("visit"))).toMatchObject({
    ok: false,
    error: { code: "not-signed-in" },
  });
});
