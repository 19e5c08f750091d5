import "server-only";
import { APIError } from "better-auth/api";
import { headers } from "next/headers";
import { countAttempt, forgetAttempts } from "@/db/write/account/count-attempt";
import { networkOf } from "@/lib/network-address";
import { fail, ok, type Result } from "@/lib/result";
import { authFor } from "./auth";
import { isSecure } from "./session";

/** By what the attempts of this request's sender are counted. See `tellTrueOrigin` for whose word it is. */
export async function senderNetwork(): Promise<string> {
  return networkOf((await headers()).get("x-forwarded-for") ?? "");
}

/**
 * Signs the sender in, with a cookie in the answer. Fails with `invalid`, which tells neither whether there is such an
 * account nor whether it is suspended, or with `too-many`.
 */
export async function signInWith(email: string, password: string): Promise<Result<null>> {
  const counted = await countAttempt([{ account: email }, { address: await senderNetwork() }]);
  if (!counted.ok) return counted;
  const request = await headers();
  const auth = await authFor(isSecure(request), true);
  try {
    await auth.api.signInEmail({ body: { email, password }, headers: request });
  } catch (error) {
    if (error instanceof APIError) return fail("invalid", "E-mail or password is wrong.");
    throw error;
  }
  await forgetAttempts(email);
  return ok(null);
}

/** Ends the sender's session and takes its cookie back; of one who is not signed in, nothing. */
export async function signOutHere(): Promise<void> {
  const request = await headers();
  const auth = await authFor(isSecure(request), true);
  await auth.api.signOut({ headers: request });
}
