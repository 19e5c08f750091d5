import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { SignedIn } from "@/db/read/desk/session";
import { currentSession } from "./session";

/** The header in which the proxy tells a page its own address, with language and query. */
export const PATH_HEADER = "x-path";

/** Who is signed in. Sends everyone else to sign in, and from there back to this page: for every page of the desk. */
export async function requireSession(): Promise<SignedIn> {
  const session = await currentSession();
  if (session !== null) return session;
  const path = (await headers()).get(PATH_HEADER) ?? "";
  const [, locale, to] = /^\/([a-z]{2})(\/.*)$/.exec(path) ?? [];
  redirect(to === undefined ? "/sign-in" : `/${locale}/sign-in?to=${encodeURIComponent(to)}`);
}
