import { beforeEach, expect, test } from "vitest";
import { isPassword } from "@/app/_session/password";
import { database } from "@/db/connection";
import { readPasswordHash } from "@/db/read/desk/own-account";
import { freshDatabase } from "@/db/testing";
import { TERMINAL } from "@/db/write/account/as-admin";
import { inviteAccount } from "@/db/write/account/invite-account";
import { makeSetUpLink } from "@/db/write/account/make-set-up-link";
import { follow } from "./follow-link";
import { parseJoin } from "./join-words";

const PASSWORD = "a row of plain words";
const UNKNOWN = "a".repeat(43);

beforeEach(async () => {
  await freshDatabase();
});

test("the first step tells what a link is for, and uses nothing up", async () => {
  const secret = await invited();
  const step = { step: "details", code: secret, purpose: { kind: "invite", email: "new@example.org", name: null } };
  expect(await follow(formOf({ code: secret }))).toMatchObject(step);
  expect(await follow(formOf({ code: `  http://localhost:3000/join#${secret} ` }))).toMatchObject(step);
});

test("the second makes the account, with a password that is kept hashed", async () => {
  const secret = await invited();
  const typed = { step: "details", code: secret, name: " Zoë ", password: PASSWORD, email: "other@example.org" };
  expect(await follow(formOf(typed))).toEqual({ step: "done", email: "new@example.org", password: PASSWORD });
  expect(await follow(formOf(typed))).toEqual({ step: "code", problem: "gone" });
  const account = await database().query.accounts.findFirst();
  expect(account?.name).toBe("Zoë");
  const hash = (await readPasswordHash(account?.id ?? "")) ?? "";
  expect(hash).not.toContain(PASSWORD);
  expect(await isPassword(PASSWORD, hash)).toBe(true);
  expect(await isPassword(`${PASSWORD}!`, hash)).toBe(false);
});

test.each([
  [{ name: "", password: PASSWORD }, ["name"]],
  [{ name: "x".repeat(81), password: PASSWORD }, ["name"]],
  [{ name: "two\nlines", password: PASSWORD }, ["name"]],
  [{ name: "turned\u202eround", password: PASSWORD }, ["name"]],
  [{ name: "Ada", password: "short" }, ["password"]],
  [{ name: "Ada", password: "x".repeat(129) }, ["password"]],
  [{}, ["name", "password"]],
])("of an invitation, %j is refused at %j and can be mended", async (given, wrong) => {
  const secret = await invited();
  expect(await follow(formOf({ step: "details", code: secret, ...given }))).toMatchObject({ step: "details", wrong });
  const mended = { step: "details", code: secret, name: "Ada", password: PASSWORD };
  expect(await follow(formOf(mended))).toMatchObject({ step: "done" });
});

test("the first admin names an address, too", async () => {
  const secret = (await makeSetUpLink())?.secret ?? "";
  const typed = { step: "details", code: secret, name: "Ada", password: PASSWORD };
  expect(await follow(formOf({ ...typed, email: "no address" }))).toMatchObject({
    wrong: ["email"],
    typed: { name: "Ada", email: "no address" },
  });
  expect(await follow(formOf({ ...typed, email: " Ada@Example.org " }))).toMatchObject({ email: "ada@example.org" });
});

test("whoever guesses codes is stopped at thirty in a quarter of an hour, a right one included", async () => {
  const secret = await invited();
  const guesses = await Promise.all(Array.from({ length: 30 }, () => follow(formOf({ code: UNKNOWN }))));
  expect(new Set(guesses.map((guess) => JSON.stringify(guess)))).toEqual(
    new Set([JSON.stringify({ step: "code", problem: "gone" })]),
  );
  expect(await follow(formOf({ code: secret }))).toEqual({ step: "code", problem: "too-many" });
});

test.each([undefined, null, "text", {}, [], new FormData()])("%j is no step and no fault", (sent) => {
  expect(parseJoin(sent)).toEqual({ locale: "en", secret: null, details: null });
});

function formOf(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return parseJoin(form);
}

async function invited(): Promise<string> {
  const answer = await inviteAccount(TERMINAL, { email: "new@example.org", role: "editor" });
  return answer.ok ? answer.value.secret : "";
}
