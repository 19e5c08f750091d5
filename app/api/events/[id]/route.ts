import { answerJson } from "@/app/api/_answer/json";
import { readVersion } from "@/db/read/head";
import { readRecord } from "@/db/read/records";

type Context = { params: Promise<{ id: string }> };

/** One whole record. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return answerJson(request, await readRecord("public", id), await readVersion("public"));
}
