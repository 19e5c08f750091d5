import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { decodableAddress } from "./decodable-address";

/** Makes the address of every request decodable before the server handles it. */
export function watchRequests(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    if (request.url !== undefined) request.url = decodableAddress(request.url);
  });
}
