import { eq } from "drizzle-orm";
import { accounts } from "@/db/desk-schema";
import type { Role } from "@/lib/record-words";
import { fail, ok, type Result } from "@/lib/result";
import { countAdmins, voidLinksOf } from "./access-link";
import { accountRow, reviseAccount } from "./account-rows";
import { type Admin, asAdmin } from "./as-admin";

/**
 * Gives an account a role, from its next act on; links made by one who is no longer an admin are void. Fails with `not-found`, or with `invalid` (`account`: `last-admin`)
 * where nobody would be left to administer.
 */
export async function changeRole(by: Admin, input: { account: string; role: Role }): Promise<Result<null>> {
  return asAdmin(by, (tx, who) => {
    const account = accountRow(tx, input.account);
    if (!account) return fail("not-found", "There is no such account.");
    if (account.role === input.role) return ok(null);
    const isActiveAdmin = account.role === "admin" && account.suspendedAt === null;
    if (isActiveAdmin && countAdmins(tx) === 1) {
      return fail("invalid", `${account.email} is the last admin: make another one first.`, { account: "last-admin" });
    }
    tx.update(accounts).set({ role: input.role, updatedAt: new Date() }).where(eq(accounts.id, account.id)).run();
    if (input.role !== "admin") voidLinksOf(tx, account.id);
    reviseAccount(tx, account.id, { who, act: "save" });
    return ok(null);
  });
}
