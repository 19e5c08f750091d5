import { audienceOf, sessionOf } from "@/app/_session/session";
import { answerFailure, answerJson } from "@/app/api/_answer/json";
import { type AnnotationsOf, readAnnotationsOf } from "@/db/read/annotation-export";
import { readVersion } from "@/db/read/head";
import { toCollection } from "@/lib/annotation/web/to-web";
import { ok } from "@/lib/result";
import { siteOrigin } from "@/lib/site-origin";

const LD_JSON = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"; charset=utf-8';

/**
 * The annotations on an event or a source as a collection of W3C Web Annotations: those for everyone, to the signed-in
 * all of them.
 */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const of = askedOf(searchParams.get("event"), searchParams.get("source"));
  if (of === null) {
    return answerFailure({ code: "invalid", message: "Ask for either event=ID or source=ID." });
  }
  const audience = audienceOf(await sessionOf(request.headers));
  const found = await readAnnotationsOf(audience, of);
  if (!found.ok) return answerFailure(found.error);
  const base = siteOrigin(request.headers);
  const [kind, id] = "event" in of ? ["event", of.event] : ["source", of.source];
  const url = `${base}/api/annotations?${kind}=${id}`;
  const collection = toCollection(found.value, { base, url, label: `Annotations on the ${kind} ${id}` });
  const forWhom = audience === "public" ? "no-cache" : "private, no-cache";
  return answerJson(request, ok(collection), await readVersion(audience), {
    ...{ "content-type": LD_JSON, "cache-control": forWhom, vary: "cookie" },
    "content-disposition": `inline; filename="annotations-${kind}-${id}.jsonld"`,
  });
}

const ID = /^[A-Za-z0-9-]{1,120}$/;

/** Null unless one of both is asked for, by what may be an id. */
function askedOf(event: string | null, source: string | null): AnnotationsOf | null {
  if (event !== null && source === null && ID.test(event)) return { event };
  if (source !== null && event === null && ID.test(source)) return { source };
  return null;
}
