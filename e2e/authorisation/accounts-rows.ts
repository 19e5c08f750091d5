import { randomBytes } from "node:crypto";
import { database } from "@/db/connection";
import { once, type Row } from "./row";

/** Takes a form, which plain data is none of: e2e/journeys/desk/own-pages.spec.ts sends it. */
const FORM: Row = { least: "reader", call: () => null };

const onSomeone = (input: object = {}) => once(() => ({ account: someone(), ...input }), "admin");

export const accountsRows: Record<string, Row> = {
  signIn: FORM,
  signOut: FORM,
  followLink: FORM,
  inviteEditor: once(() => ({ email: fresh(), role: "editor" }), "admin"),
  withdrawInvite: {
    least: "admin",
    call: ({ target }) => (target === "published" ? { input: { email: fresh() }, expect: "not-found" } : null),
  },
  giveRole: onSomeone({ role: "admin" }),
  suspend: onSomeone(),
  reinstate: onSomeone(),
  signOutAccount: onSomeone(),
  resetPassword: onSomeone(),
  changePassword: {
    least: "editor",
    // The visitors signed in by no password, so that none is the present one.
    call: ({ target }) =>
      target === "published"
        ? { input: { present: "a wrong one", next: "a row of plain words" }, expect: "invalid" }
        : null,
  },
  endSession: {
    least: "editor",
    // Another's session is no session of one's own, whoever asks.
    call: ({ target }) =>
      target === "published" ? { input: { session: sessionOf(someone()) }, expect: "not-found" } : null,
  },
  endAllSessions: once(() => ({ but: "this" })),
};

/** A new account that is signed in. */
function someone(): string {
  const id = `someone-${randomBytes(6).toString("hex")}`;
  const { $client } = database();
  $client
    .prepare(
      "insert into accounts (id, name, email, email_verified, role, created_at, updated_at) values (?, 'Someone', ?, 1, 'editor', 1, 1)",
    )
    .run(id, fresh());
  $client
    .prepare(
      "insert into sessions (id, token, account_id, expires_at, created_at, updated_at) values (?, ?, ?, ?, 1, 1)",
    )
    .run(`session-${id}`, `token-${id}`, id, Date.now() + 3_600_000);
  return id;
}

function sessionOf(account: string): string {
  return `session-${account}`;
}

function fresh(): string {
  return `${randomBytes(6).toString("hex")}@example.org`;
}
