import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { type Db, database } from "@/db/connection";
import { accounts } from "@/db/desk-schema";
import { fail, ok, type Result } from "@/lib/result";
import { raiseVersion, type Tx, transact } from "../transact";
import { type AccessLink, closeLink, countAdmins, openLink } from "./access-link";
import { endAllSessions, reviseAccount } from "./account-rows";
import { setPassword } from "./set-password";

/** What someone who follows a link gives: `email` for the first admin, `name` for a new account. */
export type Accepted = { secret: string; name: string | null; email: string | null; passwordHash: string };

/**
 * Uses a one-time link: makes the account that it is for, or gives an account its new password and signs it out
 * everywhere. Answers the account's e-mail address. Fails with `not-found` where the link is not, or no longer, valid,
 * and with `invalid` (`name`, `email`), after which the link can still be used.
 */
export async function acceptLink(accepted: Accepted, db: Db = database()): Promise<Result<{ email: string }>> {
  return transact((tx) => {
    const link = openLink(tx, accepted.secret);
    if (!link) return GONE;
    const answer = link.kind === "reset" ? acceptReset(tx, link, accepted) : acceptNew(tx, link, accepted);
    if (!answer.ok) return answer;
    closeLink(tx, link);
    raiseVersion(tx);
    return answer;
  }, db);
}

const GONE = fail("not-found", "This link is not valid, or no longer.");

/** Writes nothing where it fails. */
function acceptNew(tx: Tx, link: AccessLink, accepted: Accepted): Result<{ email: string }> {
  const { name } = accepted;
  const email = link.email ?? accepted.email;
  if (link.kind === "set-up" && countAdmins(tx) > 0) return GONE;
  if (name === null) return fail("invalid", "A name is needed.", { name: "missing" });
  if (email === null) return fail("invalid", "An e-mail address is needed.", { email: "missing" });
  const isTaken = tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.email, email)).get() !== undefined;
  if (isTaken) return fail("invalid", "There is already an account of this address.", { email: "taken" });

  const id = randomUUID();
  const now = new Date();
  const times = { createdAt: now, updatedAt: now };
  tx.insert(accounts)
    .values({ id, name, email, emailVerified: true, role: link.role, ...times })
    .run();
  setPassword(tx, id, accepted.passwordHash);
  // Whoever invited is who let them in; the first admin comes by nobody's leave.
  reviseAccount(tx, id, { who: link.kind === "set-up" ? id : link.madeBy, act: "create" });
  return ok({ email });
}

/** Writes nothing where it fails. */
function acceptReset(tx: Tx, link: AccessLink, { passwordHash }: Accepted): Result<{ email: string }> {
  const account = tx
    .select()
    .from(accounts)
    .where(eq(accounts.email, link.email ?? ""))
    .get();
  if (!account || account.suspendedAt !== null) return GONE;
  setPassword(tx, account.id, passwordHash);
  endAllSessions(tx, account.id);
  reviseAccount(tx, account.id, { who: account.id, act: "save" });
  return ok({ email: account.email });
}
