import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { decodableAddress } from "@/app/_security/decodable-address";

/** Run by Next when the server starts. */
export function register(): void {
  // Published for each request before the server handles it.
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    if (request.url !== undefined) request.url = decodableAddress(request.url);
  });
}
