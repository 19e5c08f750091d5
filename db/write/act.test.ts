import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { accounts, saves } from "@/db/desk-schema";
import { meta } from "@/db/schema";
import { createAccount, createSession, freshDatabase } from "@/db/testing";
import { fail, ok } from "@/lib/result";
import { act, type By } from "./act";
import type { Tx } from "./transact";

const KEY = "0123456789abcdef";

let by: By;

beforeEach(async () => {
  await freshDatabase();
  by = await createSession(await createAccount());
});

test("an act answers, knows who acts, and raises the version", async () => {
  expect(await act(by, "editor", (tx, account) => ok(note(tx, account.name)))).toMatchObject({ ok: true });
  expect(await notes()).toHaveLength(1);
  expect(await version()).toBe("1");
});

test.each([
  ["an unknown session", async () => ({ session: "nobody", key: null })],
  ["an ended session", async () => createSession(await createAccount(), { expiresAt: new Date(Date.now() - 1) })],
  ["a suspended account", async () => createSession(await createAccount({ suspendedAt: 1 }))],
])("%s acts no more", async (_name, make) => {
  expect(await act(await make(), "editor", (tx) => ok(note(tx, "x")))).toMatchObject({
    ok: false,
    error: { code: "not-signed-in" },
  });
  expect(await notes()).toEqual([]);
});

test("a role is what the database says at the moment of the act", async () => {
  const admin = await createAccount({ role: "admin" });
  const hers = await createSession(admin);
  expect(await act(by, "admin", () => ok(1))).toMatchObject({ ok: false, error: { code: "not-admin" } });
  expect(await act(hers, "admin", () => ok(1))).toEqual(ok(1));
  await database().update(accounts).set({ role: "editor" }).where(eq(accounts.id, admin.id));
  expect(await act(hers, "admin", () => ok(1))).toMatchObject({ ok: false, error: { code: "not-admin" } });
});

test("a failure undoes what was written before it, and keeps no answer", async () => {
  const answer = await act({ ...by, key: KEY }, "editor", (tx) => {
    note(tx, "x");
    return fail("invalid", "no");
  });
  expect(answer).toMatchObject({ ok: false, error: { code: "invalid" } });
  expect(await notes()).toEqual([]);
  expect(await database().$count(saves)).toBe(0);
  expect(await version()).toBeUndefined();
});

test("a retry with the same key answers the same and does nothing twice", async () => {
  const once = await act({ ...by, key: KEY }, "editor", (tx) => ok(note(tx, "x")));
  expect(await act({ ...by, key: KEY }, "editor", (tx) => ok(note(tx, "x")))).toEqual(once);
  expect(await notes()).toHaveLength(1);
  expect(await version()).toBe("1");
});

test("nobody gets the answer to another's key", async () => {
  await act({ ...by, key: KEY }, "editor", () => ok("secret"));
  const other = await createSession(await createAccount());
  expect(await act({ ...other, key: KEY }, "editor", () => ok("mine"))).toMatchObject({
    ok: false,
    error: { code: "invalid" },
  });
});

function note(tx: Tx, words: string): string {
  const key = `note-${Math.random()}`;
  tx.insert(meta).values({ key, value: words }).run();
  return key;
}

async function notes() {
  return (await database().select().from(meta)).filter((row) => row.key.startsWith("note-"));
}

async function version() {
  return (await database().select().from(meta).where(eq(meta.key, "version")))[0]?.value;
}
