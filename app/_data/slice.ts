"use server";

import { currentAudience } from "@/app/_session/session";
import { readSlice } from "@/db/read/slice";
import type { SliceAnswer } from "@/lib/answers/slice";
import { ok, type Result } from "@/lib/result";
import { parseSliceRequest } from "./parse-request";

const PAGE_LENGTH = 50;

/** Reads one page of what stands in one bin of a lane. Fails with `invalid` where the input is no `SliceRequest`. */
export async function askSlice(input: unknown): Promise<Result<SliceAnswer>> {
  const request = parseSliceRequest(input);
  if (!request.ok) return request;
  return ok(await readSlice(await currentAudience(), { ...request.value, limit: PAGE_LENGTH }));
}
