import { eq } from "drizzle-orm";
import { accounts } from "@/db/desk-schema";
import { fail, ok, type Result } from "@/lib/result";
import { countAdmins, voidLinks, voidLinksOf } from "./access-link";
import { accountRow, endAllSessions, reviseAccount } from "./account-rows";
import { type Admin, asAdmin } from "./as-admin";

/**
 * Lets an account sign in no more, and ends its sessions and the links it made. Fails with `not-found`, or with `invalid` (`account`:
 * `last-admin`) where nobody would be left to administer.
 */
export async function suspendAccount(by: Admin, input: { account: string }): Promise<Result<null>> {
  return asAdmin(by, (tx, who) => {
    const account = accountRow(tx, input.account);
    if (!account) return fail("not-found", "There is no such account.");
    if (account.suspendedAt !== null) return ok(null);
    if (account.role === "admin" && countAdmins(tx) === 1) {
      return fail("invalid", `${account.email} is the last admin: make another one first.`, { account: "last-admin" });
    }
    const now = new Date();
    tx.update(accounts).set({ suspendedAt: now.getTime(), updatedAt: now }).where(eq(accounts.id, account.id)).run();
    endAllSessions(tx, account.id);
    voidLinks(tx, "reset", account.email);
    voidLinksOf(tx, account.id);
    reviseAccount(tx, account.id, { who, act: "suspend" });
    return ok(null);
  });
}

/** Lets a suspended account sign in again. Fails with `not-found`. */
export async function reinstateAccount(by: Admin, input: { account: string }): Promise<Result<null>> {
  return asAdmin(by, (tx, who) => {
    const account = accountRow(tx, input.account);
    if (!account) return fail("not-found", "There is no such account.");
    if (account.suspendedAt === null) return ok(null);
    tx.update(accounts).set({ suspendedAt: null, updatedAt: new Date() }).where(eq(accounts.id, account.id)).run();
    reviseAccount(tx, account.id, { who, act: "reinstate" });
    return ok(null);
  });
}
