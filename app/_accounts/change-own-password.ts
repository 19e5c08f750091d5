import "server-only";
import { hashOf, isPassword } from "@/app/_session/password";
import { currentSession } from "@/app/_session/session";
import { readPasswordHash } from "@/db/read/desk/own-account";
import { changePassword } from "@/db/write/account/change-password";
import { countAttempt } from "@/db/write/account/count-attempt";
import type { By } from "@/db/write/act";
import { fail, type Result } from "@/lib/result";

/**
 * Changes the asking account's password, where it knows the present one. Fails with `invalid` (`present`: `wrong`), or
 * with `too-many`: guesses at an open desk count like those at the door.
 */
export async function changeOwnPassword(by: By, input: { present: string; next: string }): Promise<Result<null>> {
  const session = await currentSession();
  if (session === null) return fail("not-signed-in", "You are signed out.");
  const counted = await countAttempt([{ account: session.account.email }]);
  if (!counted.ok) return counted;
  const stored = await readPasswordHash(session.account.id);
  const isRight = stored !== null && (await isPassword(input.present, stored));
  // Even where it is wrong: to a retried act, its transaction gives the answer of the first.
  return changePassword(by, { verified: isRight ? stored : null, passwordHash: await hashOf(input.next) });
}
