import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { accounts, credentials, sessions, signInAttempts } from "@/db/desk-schema";
import { readAccounts, readAdminNames } from "@/db/read/desk/accounts";
import { readSessions } from "@/db/read/desk/own-account";
import { createAccount, createSession, freshDatabase } from "@/db/testing";
import { ok } from "@/lib/result";
import { type Account, act, type By } from "../act";
import { transact } from "../transact";
import { TERMINAL } from "./as-admin";
import { changePassword } from "./change-password";
import { changeRole } from "./change-role";
import { countAttempt, forgetAttempts } from "./count-attempt";
import { endOwnSession, endOwnSessions, endSessions } from "./end-sessions";
import { setPassword } from "./set-password";
import { reinstateAccount, suspendAccount } from "./suspend-account";

const QUARTER_MS = 15 * 60 * 1000;
const lastAdmin = { ok: false, error: { code: "invalid", fields: { account: "last-admin" } } };

let admin: Account;
let editor: Account;
let by: By;
let theirs: By;

beforeEach(async () => {
  await freshDatabase();
  admin = await createAccount({ role: "admin", name: "An admin" });
  editor = await createAccount({ name: "An editor" });
  by = await createSession(admin);
  theirs = await createSession(editor);
});

test("a role changes at the next act, with a revision", async () => {
  expect(await act(theirs, "admin", () => ok(1))).toMatchObject({ error: { code: "not-admin" } });
  expect(await changeRole(by, { account: editor.id, role: "admin" })).toEqual(ok(null));
  expect(await act(theirs, "admin", () => ok(1))).toEqual(ok(1));
  expect(await changeRole(by, { account: editor.id, role: "admin" })).toEqual(ok(null));
  expect(await acts(editor.id)).toEqual([["save", admin.id, "active"]]);
  expect(await readAdminNames()).toEqual(["An admin", "An editor"]);
});

test("a suspended account is signed out everywhere and acts no more until it is reinstated", async () => {
  await createSession(editor);
  expect(await suspendAccount(by, { account: editor.id })).toEqual(ok(null));
  expect(await readSessions(editor.id)).toEqual([]);
  expect(await act(theirs, "editor", () => ok(1))).toMatchObject({ error: { code: "not-signed-in" } });
  const again = await createSession(editor);
  expect(await act(again, "editor", () => ok(1))).toMatchObject({ error: { code: "not-signed-in" } });
  expect(await reinstateAccount(by, { account: editor.id })).toEqual(ok(null));
  expect(await act(again, "editor", () => ok(1))).toEqual(ok(1));
  expect(await acts(editor.id)).toEqual([
    ["suspend", admin.id, "suspended"],
    ["reinstate", admin.id, "active"],
  ]);
});

test.each(["by themselves", "at the terminal"])(
  "the last admin is neither suspended nor made an editor %s",
  async (who) => {
    const asked = who === "at the terminal" ? TERMINAL : by;
    await createAccount({ role: "admin", suspendedAt: 1 });
    expect(await suspendAccount(asked, { account: admin.id })).toMatchObject(lastAdmin);
    expect(await changeRole(asked, { account: admin.id, role: "editor" })).toMatchObject(lastAdmin);
    expect(await act(by, "admin", () => ok(1))).toEqual(ok(1));
  },
);

test("of two admins who suspend each other at once, one is left", async () => {
  const other = await createAccount({ role: "admin" });
  const others = await createSession(other);
  const answers = await Promise.all([
    suspendAccount(by, { account: other.id }),
    suspendAccount(others, { account: admin.id }),
  ]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(await readAdminNames()).toHaveLength(1);
});

test("an editor administers nobody, and there is nobody of an unknown id", async () => {
  const refused = { error: { code: "not-admin" } };
  expect(await changeRole(theirs, { account: editor.id, role: "admin" })).toMatchObject(refused);
  expect(await suspendAccount(theirs, { account: admin.id })).toMatchObject(refused);
  expect(await reinstateAccount(theirs, { account: admin.id })).toMatchObject(refused);
  expect(await endSessions(theirs, { account: admin.id })).toMatchObject(refused);
  const missing = { error: { code: "not-found" } };
  expect(await changeRole(by, { account: "nobody", role: "admin" })).toMatchObject(missing);
  expect(await suspendAccount(by, { account: "nobody" })).toMatchObject(missing);
  expect(await reinstateAccount(TERMINAL, { account: "nobody" })).toMatchObject(missing);
  expect(await endSessions(by, { account: "nobody" })).toMatchObject(missing);
});

test("sessions end one by one, all others, all, and by an admin", async () => {
  const second = await createSession(editor);
  const third = await createSession(editor);
  expect(await endOwnSession(theirs, { session: by.session })).toMatchObject({ error: { code: "not-found" } });
  expect(await endOwnSession(theirs, { session: second.session })).toEqual(ok(null));
  expect((await readSessions(editor.id)).map(({ id }) => id)).toEqual([third.session, theirs.session]);
  expect(await endOwnSessions(theirs, { but: "this" })).toEqual(ok(1));
  expect((await readSessions(editor.id)).map(({ id }) => id)).toEqual([theirs.session]);
  expect(await endOwnSessions(theirs, { but: "none" })).toEqual(ok(1));
  await createSession(editor);
  expect(await endSessions(by, { account: editor.id })).toEqual(ok(1));
  expect(await readSessions(editor.id)).toEqual([]);
  expect(await readSessions(admin.id)).toHaveLength(1);
});

test("a new password needs the present one, and ends every other session", async () => {
  await transact((tx) => setPassword(tx, editor.id, "old"));
  await createSession(editor);
  for (const verified of [null, "other"]) {
    expect(await changePassword(theirs, { verified, passwordHash: "new" })).toMatchObject({
      error: { code: "invalid", fields: { present: "wrong" } },
    });
  }
  expect(await readSessions(editor.id)).toHaveLength(2);
  expect(await changePassword(theirs, { verified: "old", passwordHash: "new" })).toEqual(ok(null));
  expect((await readSessions(editor.id)).map(({ id }) => id)).toEqual([theirs.session]);
  const stored = await database().select().from(credentials).where(eq(credentials.userId, editor.id));
  expect(stored.map(({ password }) => password)).toEqual(["new"]);
});

test("an account without a password gets none by this way", async () => {
  expect(await changePassword(theirs, { verified: null, passwordHash: "new" })).toMatchObject({ ok: false });
  expect(await database().$count(credentials)).toBe(0);
});

test("the list tells who can sign in and who is signed in", async () => {
  await createSession(editor);
  await createSession(editor, { expiresAt: new Date(Date.now() - 1) });
  await createAccount({ name: "Zoë", suspendedAt: 5 });
  expect((await readAccounts()).accounts).toMatchObject([
    { name: "An admin", sessions: 1, suspendedAt: null },
    { name: "An editor", sessions: 2, signedInAt: expect.any(Number) },
    { name: "Zoë", sessions: 0, signedInAt: null, suspendedAt: 5 },
  ]);
});

test("attempts are counted before they are made, for the account and for the address", async () => {
  const guesses = (account: string, address: string, times: number) =>
    Promise.all(Array.from({ length: times }, () => countAttempt([{ account }, { address }])));
  const passed = (answers: { ok: boolean }[]) => answers.filter((answer) => answer.ok).length;
  expect(passed(await guesses("a@example.org", "192.0.2.1", 40))).toBe(10);
  expect(passed(await guesses("b@example.org", "192.0.2.1", 40))).toBe(10);
  expect(passed(await guesses("c@example.org", "192.0.2.1", 40))).toBe(10);
  expect(passed(await guesses("d@example.org", "192.0.2.1", 40))).toBe(0);
  expect(passed(await guesses("d@example.org", "192.0.2.2", 5))).toBe(5);
  expect(passed(await guesses("a@example.org", "192.0.2.3", 1))).toBe(0);
});

test("a quarter of an hour after the first attempt, and for an account after a success, counting begins anew", async () => {
  const from = Date.now();
  for (let at = 0; at < 10; at += 1) await countAttempt([{ account: "a@example.org" }], from + at);
  expect(await countAttempt([{ account: "a@example.org" }], from + QUARTER_MS - 1)).toMatchObject({ ok: false });
  expect(await countAttempt([{ account: "a@example.org" }], from + QUARTER_MS)).toEqual(ok(null));
  for (let at = 0; at < 9; at += 1) await countAttempt([{ account: "a@example.org" }], from + QUARTER_MS);
  expect(await countAttempt([{ account: "a@example.org" }], from + QUARTER_MS)).toMatchObject({ ok: false });
  await forgetAttempts("a@example.org");
  expect(await countAttempt([{ account: "a@example.org" }], from + QUARTER_MS)).toEqual(ok(null));
  await countAttempt([{ link: "192.0.2.1" }], from + 9 * QUARTER_MS);
  expect(await database().$count(signInAttempts)).toBe(1);
});

async function acts(account: string) {
  const rows = await database().query.revisions.findMany({ where: (table, { eq: is }) => is(table.recordId, account) });
  return rows.sort((a, b) => a.number - b.number).map((row) => [row.act, row.who, row.state]);
}

test("an account's sessions and passwords go with it", async () => {
  await transact((tx) => setPassword(tx, editor.id, "old"));
  await database().delete(accounts).where(eq(accounts.id, editor.id));
  expect(await database().$count(sessions)).toBe(1);
  expect(await database().$count(credentials)).toBe(0);
});
