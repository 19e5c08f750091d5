import { fail, ok, type Result } from "@/lib/result";
import { addLink, type IssuedLink } from "./access-link";
import { accountRow } from "./account-rows";
import { type Admin, asAdmin } from "./as-admin";
import { withoutKey } from "./invite-account";

/**
 * Makes the one-time link with which an account gets a new password; until it is used the old one holds. Fails with
 * `not-found`, or `invalid` for a suspended account. Any key is left aside, as by `inviteAccount`.
 */
export async function makeResetLink(by: Admin, input: { account: string }): Promise<Result<IssuedLink>> {
  return asAdmin(withoutKey(by), (tx, who) => {
    const account = accountRow(tx, input.account);
    if (!account) return fail("not-found", "There is no such account.");
    if (account.suspendedAt !== null) {
      return fail("invalid", `${account.email} is suspended.`, { account: "suspended" });
    }
    const { email, role } = account;
    return ok(addLink(tx, { kind: "reset", email, role, madeBy: who }));
  });
}
