"use server";

import { readEvent } from "@/db/read/event";
import type { EventAnswer } from "@/lib/answers/event";
import type { Result } from "@/lib/result";
import { parseEventRequest } from "./parse-request";

/** Reads one event with all that is known of it. Fails with `not-found`, or `invalid` where the input is no `{ id, locale }`. */
export async function askEvent(input: unknown): Promise<Result<EventAnswer>> {
  const request = parseEventRequest(input);
  return request.ok ? readEvent(request.value.id, request.value.locale) : request;
}
