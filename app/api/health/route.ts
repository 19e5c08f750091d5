import { answerJson } from "@/app/api/_answer/json";
import { readVersion } from "@/db/read/head";
import { ok } from "@/lib/result";

/** Answers as long as the database can be read. */
export async function GET(request: Request): Promise<Response> {
  const version = await readVersion("public");
  return answerJson(request, ok({ status: "ok", version }), version);
}
