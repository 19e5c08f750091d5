import { randomBytes } from "node:crypto";
import { NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { routing } from "./app/_i18n/routing";
import { contentSecurityPolicy } from "./app/_security/content-security-policy";

const localise = createMiddleware(routing);

/** Puts the language first in the address and a fresh nonce into the CSP. It guards nothing: the data layer does. */
export function proxy(request: NextRequest) {
  // A redirect or a cookie here would break a server action, or make it render the whole route again.
  if (request.method === "POST" && request.headers.has("next-action")) return NextResponse.next();

  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = localise(new NextRequest(request, { headers }));
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = {
  matcher: "/((?!api/|api$|_next/|favicon.ico|icon.svg).*)",
};
