import { eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { database } from "@/db/connection";
import { accessLinks, accounts, credentials, sessions } from "@/db/desk-schema";
import { readLink } from "@/db/read/desk/access-link";
import { readAccounts } from "@/db/read/desk/accounts";
import { createAccount, createSession, freshDatabase } from "@/db/testing";
import type { By } from "../act";
import { acceptLink } from "./accept-link";
import { TERMINAL } from "./as-admin";
import { changeRole } from "./change-role";
import { inviteAccount, withdrawInvitation } from "./invite-account";
import { makeResetLink } from "./make-reset-link";
import { makeSetUpLink } from "./make-set-up-link";
import { suspendAccount } from "./suspend-account";

const KEY = "0123456789abcdef";
const DAY_MS = 86_400_000;
const gone = { ok: false, error: { code: "not-found" } };

beforeEach(async () => {
  await freshDatabase();
  vi.useRealTimers();
});

test("the first admin is made by the set-up link, and then no other", async () => {
  const first = await secretOf(makeSetUpLink());
  const second = await secretOf(makeSetUpLink());
  expect(await accept(first, { email: "a@example.org" })).toMatchObject(gone);
  expect(await accept(second, { email: "a@example.org" })).toEqual({ ok: true, value: { email: "a@example.org" } });
  expect(await makeSetUpLink()).toBeNull();
  expect((await readAccounts()).accounts).toMatchObject([{ name: "A Name", role: "admin", suspendedAt: null }]);
  expect(await accept(second, { email: "b@example.org" })).toMatchObject(gone);
});

test("a set-up link is worth nothing once there is an admin by another way", async () => {
  const secret = await secretOf(makeSetUpLink());
  await createAccount({ role: "admin" });
  expect(await accept(secret, { email: "a@example.org" })).toMatchObject(gone);
});

test("an invitation makes an account of its address and role, once", async () => {
  const { by, admin } = await signedInAdmin();
  const secret = await invite(by, "new@example.org");
  expect(await readLink(secret)).toEqual({ kind: "invite", email: "new@example.org", name: null });
  // Another address than the invited one is not asked for, and not taken.
  expect(await accept(secret, { email: "other@example.org" })).toMatchObject({ value: { email: "new@example.org" } });
  expect(await accept(secret)).toMatchObject(gone);
  expect(await readLink(secret)).toBeNull();
  const [account] = await database().select().from(accounts).where(eq(accounts.email, "new@example.org"));
  expect(account).toMatchObject({ role: "editor", name: "A Name" });
  expect(await historyOf(account?.id ?? "")).toMatchObject([
    { act: "create", who: admin.id, state: "active", after: { email: "new@example.org", role: "editor" } },
  ]);
});

test("used by many at once, a link makes one account", async () => {
  const { by } = await signedInAdmin();
  const secret = await invite(by, "new@example.org");
  const answers = await Promise.all(Array.from({ length: 20 }, () => accept(secret)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(await database().$count(accounts, eq(accounts.email, "new@example.org"))).toBe(1);
});

test("a link is not used up by what was refused", async () => {
  const secret = await secretOf(makeSetUpLink());
  await createAccount({ email: "taken@example.org" });
  for (const [given, field] of [
    [{ email: "taken@example.org" }, { email: "taken" }],
    [{ email: null }, { email: "missing" }],
    [{ name: null }, { name: "missing" }],
  ] as const) {
    expect(await accept(secret, given)).toMatchObject({ ok: false, error: { code: "invalid", fields: field } });
  }
  expect(await accept(secret, { email: "a@example.org" })).toMatchObject({ ok: true });
});

test("an account of the address, a newer invitation or its withdrawal end an invitation", async () => {
  const { by } = await signedInAdmin();
  await createAccount({ email: "there@example.org" });
  expect(await inviteAccount(by, { email: "there@example.org", role: "editor" })).toMatchObject({
    error: { code: "invalid", fields: { email: "taken" } },
  });
  const first = await invite(by, "new@example.org");
  const second = await invite(by, "new@example.org");
  expect(await accept(first)).toMatchObject(gone);
  expect((await readAccounts()).invitations).toMatchObject([{ email: "new@example.org", role: "editor" }]);
  expect(await withdrawInvitation(by, { email: "new@example.org" })).toEqual({ ok: true, value: null });
  expect(await withdrawInvitation(by, { email: "new@example.org" })).toMatchObject(gone);
  expect(await accept(second)).toMatchObject(gone);
});

test.each([
  ["set-up", 7],
  ["invite", 7],
  ["reset", 1],
] as const)("a link to %s ends after %i days", async (kind, days) => {
  vi.useFakeTimers({ now: 1_700_000_000_000, toFake: ["Date"] });
  const { by, admin } = kind === "set-up" ? { by: null, admin: null } : await signedInAdmin(8 * DAY_MS);
  const secret = by
    ? kind === "invite"
      ? await invite(by, "new@example.org")
      : await secretOf(makeResetLink(by, { account: admin.id }))
    : await secretOf(makeSetUpLink());
  vi.setSystemTime(1_700_000_000_000 + days * DAY_MS - 1);
  expect(await readLink(secret)).toMatchObject({ kind });
  vi.setSystemTime(1_700_000_000_000 + days * DAY_MS);
  expect(await readLink(secret)).toBeNull();
  expect(await accept(secret, { email: "a@example.org" })).toMatchObject(gone);
});

test("a reset gives a new password and ends every session of that account alone", async () => {
  const { by } = await signedInAdmin();
  const editor = await createAccount();
  await createSession(editor);
  await createSession(editor);
  const secret = await secretOf(makeResetLink(by, { account: editor.id }));
  expect(await database().$count(sessions)).toBe(3);
  expect(await readLink(secret)).toEqual({ kind: "reset", email: editor.email, name: editor.name });
  expect(await accept(secret)).toMatchObject({ ok: true });
  expect(await database().select().from(credentials)).toMatchObject([{ userId: editor.id, password: "a-hash" }]);
  expect(await database().$count(sessions)).toBe(1);
  expect(await historyOf(editor.id)).toMatchObject([{ who: editor.id, act: "save" }]);
});

test("a suspended account gets no new password, by an old link or a new one", async () => {
  const { by } = await signedInAdmin();
  const editor = await createAccount();
  const secret = await secretOf(makeResetLink(by, { account: editor.id }));
  await suspendAccount(by, { account: editor.id });
  expect(await accept(secret)).toMatchObject(gone);
  expect(await makeResetLink(by, { account: editor.id })).toMatchObject({
    error: { fields: { account: "suspended" } },
  });
  expect(await makeResetLink(by, { account: "nobody" })).toMatchObject(gone);
});

test.each([
  ["suspended", suspendAccount],
  ["made an editor", (by: By, { account }: { account: string }) => changeRole(by, { account, role: "editor" })],
] as const)("what an admin invited is void once they are %s", async (_what, end) => {
  const { by } = await signedInAdmin();
  const other = await signedInAdmin();
  const secret = await invite(other.by, "friend@example.org");
  await end(by, { account: other.admin.id });
  expect(await accept(secret)).toMatchObject(gone);
});

test("no secret is kept: not in the links, not in the history, not as a kept answer", async () => {
  const { by, admin } = await signedInAdmin();
  const withKey = { ...by, key: KEY };
  const secrets = [
    await invite(withKey, "new@example.org"),
    await secretOf(makeResetLink(withKey, { account: admin.id })),
    await secretOf(inviteAccount(TERMINAL, { email: "x@example.org", role: "admin" })),
  ];
  expect(secrets.every((secret) => /^[\w-]{43}$/.test(secret))).toBe(true);
  await accept(secrets[0] ?? "");
  const file = database().$client.serialize().toString("latin1");
  for (const secret of secrets) expect(file).not.toContain(secret);
  const history = await historyOf(null);
  expect(JSON.stringify(history)).not.toContain("a-hash");
  expect(await database().select().from(accessLinks)).toHaveLength(3);
});

test("only an admin invites, takes back and resets", async () => {
  const editor = await createAccount();
  const by = await createSession(editor);
  const refused = { ok: false, error: { code: "not-admin" } };
  expect(await inviteAccount(by, { email: "a@example.org", role: "admin" })).toMatchObject(refused);
  expect(await withdrawInvitation(by, { email: "a@example.org" })).toMatchObject(refused);
  expect(await makeResetLink(by, { account: editor.id })).toMatchObject(refused);
  expect(await database().$count(accessLinks)).toBe(0);
});

async function signedInAdmin(forMs = 3_600_000) {
  const admin = await createAccount({ role: "admin" });
  return { admin, by: await createSession(admin, { expiresAt: new Date(Date.now() + forMs) }) };
}

async function invite(by: By, email: string): Promise<string> {
  return secretOf(inviteAccount(by, { email, role: "editor" }));
}

async function secretOf(made: Promise<unknown>): Promise<string> {
  const answer = (await made) as { secret?: string; value?: { secret: string } } | null;
  const secret = answer?.secret ?? answer?.value?.secret;
  if (secret === undefined) throw new Error(`No link: ${JSON.stringify(answer)}`);
  return secret;
}

function accept(secret: string, given: { name?: string | null; email?: string | null } = {}) {
  return acceptLink({ secret, name: "A Name", email: null, passwordHash: "a-hash", ...given });
}

async function historyOf(account: string | null) {
  const rows = await database().query.revisions.findMany({
    where: (table, { and, eq: is }) =>
      and(is(table.recordKind, "account"), account === null ? undefined : is(table.recordId, account)),
  });
  return rows.sort((a, b) => a.number - b.number);
}
