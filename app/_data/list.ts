"use server";

import { currentAudience } from "@/app/_session/session";
import { readList } from "@/db/read/list";
import type { ListAnswer } from "@/lib/answers/list";
import { ok, type Result } from "@/lib/result";
import { parseListRequest } from "./parse-request";

const PAGE_LENGTH = 100;

/** Reads one page of list and table. Fails with `invalid` where the input is no `ListRequest`. */
export async function askList(input: unknown): Promise<Result<ListAnswer>> {
  const request = parseListRequest(input);
  if (!request.ok) return request;
  const { filters, ...page } = request.value;
  return ok(await readList(await currentAudience(), filters, { ...page, limit: PAGE_LENGTH }));
}
