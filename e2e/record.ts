import type { APIRequestContext } from "@playwright/test";
import { expect } from "./fixtures";

export type Evidence = {
  id: string;
  field: string;
  basis: string;
  source?: string;
  exact?: string;
  start?: number;
  end?: number;
};
export type Event = { id: string; title: { en: string; fr: string }; kind: string; evidence: Evidence[] };
export type Answer = { total: number; events: Event[] };

/** The set that an address shows, as the API gives it. `query`: the address's own, such as `?party=FR`. */
export async function readEvents(request: APIRequestContext, query = ""): Promise<Answer> {
  const response = await request.get(`/api/events${query}${query ? "&" : "?"}limit=500`);
  expect(response.ok(), `/api/events${query}`).toBe(true);
  return await response.json();
}

/** Code points [start, end) of a text, which is how evidence counts. */
export function sliceOf(text: string, { start = 0, end = 0 }: Pick<Evidence, "start" | "end">): string {
  return Array.from(text).slice(start, end).join("");
}
