import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";

/** Headers in which a proxy tells how a request reached it. */
const PROXY_ONLY = ["x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "x-real-ip", "forwarded"];

/**
 * Makes the headers tell truly where a request comes from: `x-forwarded-for` becomes the one address that counts.
 * Without a trusted proxy that is the other end of the socket, and whatever a proxy might have told is removed, because
 * any client can write it. With one it is the last entry, which the proxy itself has added.
 */
export function tellTrueOrigin(
  headers: IncomingHttpHeaders,
  socket: string | undefined,
  isProxyTrusted: boolean,
): void {
  const told = [headers["x-forwarded-for"] ?? []].flat().join(",").split(",").at(-1)?.trim() ?? "";
  headers["x-forwarded-for"] = isProxyTrusted && isIP(told) !== 0 ? told : (socket ?? "");
  if (!isProxyTrusted) for (const name of PROXY_ONLY) delete headers[name];
}
