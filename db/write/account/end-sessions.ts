import { and, eq, ne } from "drizzle-orm";
import { sessions } from "@/db/desk-schema";
import { fail, ok, type Result } from "@/lib/result";
import { act, type By } from "../act";
import { accountRow, endAllSessions } from "./account-rows";
import { type Admin, asAdmin } from "./as-admin";

/** Signs an account out on every device. Answers how many sessions ended; fails with `not-found`. */
export async function endSessions(by: Admin, input: { account: string }): Promise<Result<number>> {
  return asAdmin(by, (tx) => {
    if (!accountRow(tx, input.account)) return fail("not-found", "There is no such account.");
    return ok(endAllSessions(tx, input.account));
  });
}

/** Signs the asking account itself out on one device. Fails with `not-found` where that is no session of its own. */
export async function endOwnSession(by: By, input: { session: string }): Promise<Result<null>> {
  return act(by, "editor", (tx, account) => {
    const isOwn = and(eq(sessions.id, input.session), eq(sessions.userId, account.id));
    return tx.delete(sessions).where(isOwn).run().changes > 0
      ? ok(null)
      : fail("not-found", "There is no such session of yours.");
  });
}

/** Signs the asking account itself out everywhere, or, with `but`, everywhere else. Answers how many sessions ended. */
export async function endOwnSessions(by: By, input: { but: "none" | "this" }): Promise<Result<number>> {
  return act(by, "editor", (tx, account) => {
    const own = eq(sessions.userId, account.id);
    const where = input.but === "this" ? and(own, ne(sessions.id, by.session)) : own;
    return ok(tx.delete(sessions).where(where).run().changes);
  });
}
