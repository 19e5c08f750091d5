import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { decodableAddress } from "./decodable-address";
import { tellTrueOrigin } from "./true-origin";

/** Before the server handles a request: makes its address decodable, and its headers tell truly where it comes from. */
export function watchRequests(): void {
  const isProxyTrusted = process.env.TRUST_PROXY === "1";
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    if (request.url !== undefined) request.url = decodableAddress(request.url);
    tellTrueOrigin(request.headers, request.socket.remoteAddress, isProxyTrusted);
  });
}
