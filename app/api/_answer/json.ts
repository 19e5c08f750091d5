import { createHash } from "node:crypto";
import { type Failure, HTTP_STATUS, type Result } from "@/lib/result";

const HEADERS = {
  "content-type": "application/json; charset=utf-8",
  "cache-control": "no-cache",
  "x-content-type-options": "nosniff",
};

/**
 * The value as JSON with a strong ETag, 304 where the client has it already, or the failure as `{ error }`.
 * `more`: headers beside the usual ones, or in their place.
 */
export function answerJson(
  request: Request,
  result: Result<object>,
  version: number,
  more: Record<string, string> = {},
): Response {
  if (!result.ok) return answerFailure(result.error);
  const body = JSON.stringify(result.value);
  // The version alone would not do: a record made anew counts from one again.
  const etag = `"${version}-${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const headers = { ...HEADERS, ...more, etag };
  if (!holds(request.headers.get("if-none-match"), etag)) return new Response(body, { headers });
  const { "content-type": _none, ...unchanged } = headers;
  return new Response(null, { status: 304, headers: unchanged });
}

/** `{ error: { code, message } }` with the status of its code. */
export function answerFailure({ code, message }: Failure): Response {
  return new Response(JSON.stringify({ error: { code, message } }), { status: HTTP_STATUS[code], headers: HEADERS });
}

/** 301 to `path`, which most clients follow by themselves, and for the others in words: `{ error: { code: "merged", message, id } }`. */
export function answerMoved(message: string, id: string, path: string): Response {
  const headers = { ...HEADERS, "cache-control": "no-store", location: path };
  return new Response(JSON.stringify({ error: { code: "merged", message, id } }), { status: 301, headers });
}

/** Whether an If-None-Match header names the tag; weak comparison, as RFC 9110 asks for here. */
function holds(header: string | null, etag: string): boolean {
  if (header === null) return false;
  const tags = header.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}
