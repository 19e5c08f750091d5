import { and, eq, ne } from "drizzle-orm";
import { credentials, sessions } from "@/db/desk-schema";
import { fail, ok, type Result } from "@/lib/result";
import { act, type By } from "../act";
import { reviseAccount } from "./account-rows";
import { setPassword } from "./set-password";

/**
 * Gives the asking account a new password and signs it out on every other device. `verified`: the stored hash that
 * the present password was found to fit, null where it fitted none. Fails with `invalid` (`present`: `wrong`) where
 * that is not the hash that stands now.
 */
export async function changePassword(
  by: By,
  input: { verified: string | null; passwordHash: string },
): Promise<Result<null>> {
  return act(by, "editor", (tx, account) => {
    const stored = tx.select().from(credentials).where(eq(credentials.userId, account.id)).get();
    if (!stored?.password || stored.password !== input.verified) {
      return fail("invalid", "The present password is wrong.", { present: "wrong" });
    }
    setPassword(tx, account.id, input.passwordHash);
    tx.delete(sessions)
      .where(and(eq(sessions.userId, account.id), ne(sessions.id, by.session)))
      .run();
    reviseAccount(tx, account.id, { who: account.id, act: "save" });
    return ok(null);
  });
}
