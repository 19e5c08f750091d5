"use server";

import { currentAudience } from "@/app/_session/session";
import { readEvent } from "@/db/read/event";
import { readMergedInto } from "@/db/read/merged-into";
import type { EventAnswer } from "@/lib/answers/event";
import type { Result } from "@/lib/result";
import { parseEventRequest } from "./parse-request";

/**
 * Reads one event with all that is known of it; of one that was merged into another, that other. Fails with
 * `not-found`, or `invalid` where the input is no `{ id, locale }`.
 */
export async function askEvent(input: unknown): Promise<Result<EventAnswer>> {
  const request = parseEventRequest(input);
  if (!request.ok) return request;
  const { id, locale } = request.value;
  const audience = await currentAudience();
  const found = await readEvent(audience, id, locale);
  if (found.ok) return found;
  const into = await readMergedInto(audience, id);
  return into === null ? found : readEvent(audience, into, locale);
}
