import { randomBytes } from "node:crypto";
import { NextRequest, NextResponse } from "next/server";
import { hasLocale } from "next-intl";
import createMiddleware from "next-intl/middleware";
import { routing } from "./app/_i18n/routing";
import { contentSecurityPolicy } from "./app/_security/content-security-policy";
import { PATH_HEADER } from "./app/_session/require-session";
import { audienceOf, sessionOf } from "./app/_session/session";
import { readExists } from "./db/read/exists";
import { readMergedInto } from "./db/read/merged-into";
import { parseAddress } from "./lib/address";

const localise = createMiddleware(routing);

/** Puts the language first in the address and a fresh nonce into the CSP. It guards nothing: the data layer does. */
export async function proxy(request: NextRequest) {
  // A redirect or a cookie here would break a server action, or make it render the whole route again.
  if (request.method === "POST" && request.headers.has("next-action")) return NextResponse.next();

  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  headers.set(PATH_HEADER, pathOf(request.nextUrl));
  const response = localise(new NextRequest(request, { headers }));
  response.headers.set("content-security-policy", policy);
  const there = await whatIsThere(request);
  if (there === "nothing") return writtenMissing(request, response);
  return there === "a page" ? response : NextResponse.redirect(new URL(there.path, request.url), MOVED);
}

// The merge of two events can be taken back, so that no browser may remember the redirect for good.
const MOVED = { status: 308, headers: { "cache-control": "no-store" } };

/** Path and query, without the mark that Next puts into the address of a soft navigation. */
function pathOf({ pathname, search }: { pathname: string; search: string }): string {
  return pathname + search.replace(/([?&])_rsc=[^&]*(&|$)/, (_all, before, after) => (after === "" ? "" : before));
}

/** What is at this address; the path of where it went. Navigation inside the site is left to the page, which finds out by itself. */
async function whatIsThere(request: NextRequest): Promise<"a page" | "nothing" | { path: string }> {
  const [, locale, path = ""] = /^\/([^/]+)(\/.*)?$/.exec(request.nextUrl.pathname) ?? [];
  if (!hasLocale(routing.locales, locale) || request.headers.has("rsc")) return "a page";
  const address = parseAddress(path);
  if (address === null) return "nothing";
  if (!("record" in address)) return "a page";
  const audience = audienceOf(await sessionOf(request.headers));
  if (await readExists(audience, address.record, address.id)) return "a page";
  const into = address.record === "events" ? await readMergedInto(audience, address.id) : null;
  return into === null ? "nothing" : { path: `/${locale}/events/${into}?was=${address.id}` };
}

/**
 * Answers with the page of `[...rest]` and status 404. A page's own notFound() would send a body that stays
 * empty without JavaScript (vercel/next.js#62228).
 */
function writtenMissing(request: NextRequest, { headers }: NextResponse): NextResponse {
  headers.delete("x-middleware-next");
  const [, locale] = request.nextUrl.pathname.split("/");
  return NextResponse.rewrite(new URL(`/${locale}/nothing/here`, request.url), { status: 404, headers });
}

export const config = {
  matcher: "/((?!api/|api$|_next/|favicon.ico|icon.svg).*)",
};
