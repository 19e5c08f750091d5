import { answerFailure, answerJson } from "@/app/api/_answer/json";
import { readRecords } from "@/db/read/records";
import { ok } from "@/lib/result";
import { parseRecordsQuery } from "./query";

/** The filtered set as whole records, a page at a time. What is broken in the query is dropped and named. */
export async function GET(request: Request): Promise<Response> {
  const query = parseRecordsQuery(new URL(request.url));
  if (!query.ok) return answerFailure(query.error);
  const { filters, page } = query.value;
  const { dropped: unknown, ...answer } = await readRecords("public", filters, page);
  const dropped = [...query.value.dropped, ...unknown];
  return answerJson(request, ok(dropped.length > 0 ? { ...answer, dropped } : answer), answer.version);
}
