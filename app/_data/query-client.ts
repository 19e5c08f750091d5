import { QueryClient } from "@tanstack/react-query";

const FRESH_MS = 60_000;
const KEPT_MS = 10 * 60_000;

/** A client for one request on the server, or for one visit in the browser. Hydrated data counts as fresh and is not read again. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { staleTime: FRESH_MS, gcTime: KEPT_MS, retry: typeof window === "undefined" ? 0 : 1 } },
  });
}
