import { eq } from "drizzle-orm";
import { accounts } from "@/db/desk-schema";
import type { Role } from "@/lib/record-words";
import { fail, ok, type Result } from "@/lib/result";
import { addLink, type IssuedLink, voidLinks } from "./access-link";
import { type Admin, asAdmin } from "./as-admin";

/**
 * Makes the one-time link with which someone makes an account of their own. Fails with `invalid` (`email`) where there
 * is an account of this address. Any key is left aside: an answer kept for a retry would keep the link's secret.
 */
export async function inviteAccount(by: Admin, input: { email: string; role: Role }): Promise<Result<IssuedLink>> {
  const { email, role } = input;
  return asAdmin(withoutKey(by), (tx, who) => {
    const known = tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.email, email)).get();
    if (known) return fail("invalid", `There is already an account of ${email}.`, { email: "taken" });
    return ok(addLink(tx, { kind: "invite", email, role, madeBy: who }));
  });
}

/** Takes an invitation back. Fails with `not-found` where there is none of this address that could still be used. */
export async function withdrawInvitation(by: Admin, input: { email: string }): Promise<Result<null>> {
  return asAdmin(by, (tx) => {
    const isGone = voidLinks(tx, "invite", input.email) > 0;
    return isGone ? ok(null) : fail("not-found", `There is no open invitation of ${input.email}.`);
  });
}

/** The same admin, without a key under which the answer would be kept. */
export function withoutKey(by: Admin): Admin {
  return typeof by === "string" ? by : { ...by, key: null };
}
