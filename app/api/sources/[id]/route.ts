import { answerJson } from "@/app/api/_answer/json";
import { readVersion } from "@/db/read/head";
import { readSourceDocument } from "@/db/read/source";

type Context = { params: Promise<{ id: string }> };

/** One source with its text. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return answerJson(request, await readSourceDocument("public", id), await readVersion("public"));
}
