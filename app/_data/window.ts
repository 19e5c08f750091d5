"use server";

import { currentAudience } from "@/app/_session/session";
import { readWindow } from "@/db/read/window";
import type { WindowAnswer } from "@/lib/answers/window";
import { ok, type Result } from "@/lib/result";
import { parseWindowRequest } from "./parse-request";

/** Reads one viewport of the timeline. Fails with `invalid` where the input is no `WindowRequest`. */
export async function askWindow(input: unknown): Promise<Result<WindowAnswer>> {
  const request = parseWindowRequest(input);
  return request.ok ? ok(await readWindow(await currentAudience(), request.value)) : request;
}
