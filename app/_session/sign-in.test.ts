import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { sessions, signInAttempts } from "@/db/desk-schema";
import { createAccount, freshDatabase } from "@/db/testing";
import { setPassword } from "@/db/write/account/set-password";
import { transact } from "@/db/write/transact";
import { hashOf } from "./password";
import { signInWith } from "./sign-in";

const PASSWORD = "a row of plain words";
const refused = { ok: false, error: { code: "invalid", message: "E-mail or password is wrong." } };

beforeEach(async () => {
  await freshDatabase();
  await withPassword({ email: "ada@example.org" });
});

test("the right password makes a session and clears what was counted against the account", async () => {
  expect(await signInWith("ada@example.org", "a wrong one")).toEqual(refused);
  expect(await signInWith("ada@example.org", PASSWORD)).toEqual({ ok: true, value: null });
  expect(await database().$count(sessions)).toBe(1);
  expect(await database().select().from(signInAttempts)).toMatchObject([{ key: "address:", count: 2 }]);
});

test("a wrong password, an unknown address, a suspended account and one without a password are answered alike", async () => {
  await withPassword({ email: "suspended@example.org", suspendedAt: 1 });
  await createAccount({ email: "invited@example.org" });
  for (const [email, password] of [
    ["ada@example.org", "a wrong one"],
    ["nobody@example.org", PASSWORD],
    ["suspended@example.org", PASSWORD],
    ["suspended@example.org", "a wrong one"],
    ["invited@example.org", PASSWORD],
  ] as const) {
    expect(await signInWith(email, password)).toEqual(refused);
  }
  expect(await database().$count(sessions)).toBe(0);
});

test("of guesses sent at once, ten are made, and the right one among the rest is not", async () => {
  const guesses = Array.from({ length: 20 }, (_, at) =>
    signInWith("ada@example.org", at === 19 ? PASSWORD : `no ${at}`),
  );
  const codes = (await Promise.all(guesses)).map((answer) => (answer.ok ? "ok" : answer.error.code));
  expect(codes.filter((code) => code === "invalid")).toHaveLength(10);
  expect(codes.filter((code) => code === "too-many")).toHaveLength(10);
});

async function withPassword(overrides: { email: string; suspendedAt?: number }): Promise<void> {
  const account = await createAccount(overrides);
  const hash = await hashOf(PASSWORD);
  await transact((tx) => setPassword(tx, account.id, hash));
}
