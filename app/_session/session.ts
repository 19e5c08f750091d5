import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { readSession, type SignedIn } from "@/db/read/desk/session";
import type { Audience } from "@/lib/record-words";
import { siteOrigin } from "@/lib/site-origin";
import { authFor } from "./auth";

/** Who is signed in, as the database says at this moment; null for a reader. Asked once for each request. */
export const currentSession = cache(async (): Promise<SignedIn | null> => sessionOf(await headers()));

/** What this request's reader may see. */
export async function currentAudience(): Promise<Audience> {
  return audienceOf(await currentSession());
}

export function audienceOf(session: SignedIn | null): Audience {
  return session === null ? "public" : "editors";
}

/** As `currentSession`, for the headers of a request that is not a page's. */
export async function sessionOf(request: Headers): Promise<SignedIn | null> {
  // Most readers never sign in: for them, nothing is asked of the database.
  if (!request.get("cookie")?.includes("entente.session_token=")) return null;
  const auth = await authFor(isSecure(request), false);
  const found = await auth.api.getSession({
    headers: request,
    query: { disableCookieCache: true, disableRefresh: true },
  });
  return found ? readSession(found.session.id) : null;
}

export function isSecure(request: Headers): boolean {
  return siteOrigin(request).startsWith("https:");
}
