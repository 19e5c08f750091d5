import { answerJson, answerMoved } from "@/app/api/_answer/json";
import { readVersion } from "@/db/read/head";
import { readMergedInto } from "@/db/read/merged-into";
import { readRecord } from "@/db/read/records";

type Context = { params: Promise<{ id: string }> };

/** One whole record; of one that was merged into another, where that is. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const found = await readRecord("public", id);
  const into = found.ok ? null : await readMergedInto("public", id);
  return into === null
    ? answerJson(request, found, await readVersion("public"))
    : answerMoved(`The event ${id} was merged into ${into}.`, into, `/api/events/${into}`);
}
