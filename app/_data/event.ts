"use server";

import { currentAudience } from "@/app/_session/session";
import { readEvent } from "@/db/read/event";
import type { EventAnswer } from "@/lib/answers/event";
import type { Result } from "@/lib/result";
import { parseEventRequest } from "./parse-request";

/** Reads one event with all that is known of it. Fails with `not-found`, or `invalid` where the input is no `{ id, locale }`. */
export async function askEvent(input: unknown): Promise<Result<EventAnswer>> {
  const request = parseEventRequest(input);
  return request.ok ? readEvent(await currentAudience(), request.value.id, request.value.locale) : request;
}
