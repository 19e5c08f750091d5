const HOST = /^[a-z0-9.-]+(?::\d{1,5})?$|^\[[0-9a-f:]+\](?::\d{1,5})?$/i;

/**
 * Scheme and host under which the reader asked, from the headers of the request.
 * A proxy in front names them in `x-forwarded-proto` and `x-forwarded-host`; a host that is none gives localhost.
 */
export function siteOrigin(headers: { get(name: string): string | null }): string {
  const first = (name: string) => headers.get(name)?.split(",", 1)[0]?.trim() ?? "";
  const host = first("x-forwarded-host") || first("host");
  const scheme = first("x-forwarded-proto") === "https" ? "https" : "http";
  return HOST.test(host) ? `${scheme}://${host}` : "http://localhost";
}
