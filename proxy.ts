import { randomBytes } from "node:crypto";
import { NextRequest, NextResponse } from "next/server";
import { hasLocale } from "next-intl";
import createMiddleware from "next-intl/middleware";
import { routing } from "./app/_i18n/routing";
import { contentSecurityPolicy } from "./app/_security/content-security-policy";
import { PATH_HEADER } from "./app/_session/require-session";
import { audienceOf, sessionOf } from "./app/_session/session";
import { readExists } from "./db/read/exists";
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
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  const response = localise(new NextRequest(request, { headers }));
  response.headers.set("content-security-policy", policy);
  return (await isMissing(request)) ? writtenMissing(request, response) : response;
}

/** Whether nothing is at this address. Navigation inside the site is left to the page, which finds out by itself. */
async function isMissing(request: NextRequest): Promise<boolean> {
  const [, locale, path = ""] = /^\/([^/]+)(\/.*)?$/.exec(request.nextUrl.pathname) ?? [];
  if (!hasLocale(routing.locales, locale) || request.headers.has("rsc")) return false;
  const address = parseAddress(path);
  if (address === null) return true;
  return (
    "record" in address && !(await readExists(audienceOf(await sessionOf(request.headers)), address.record, address.id))
  );
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
