import { createHash } from "node:crypto";
import type { sources } from "@/db/schema";
import type { Span } from "@/lib/evidence";
import { SourceHead } from "@/lib/source";
import { CodePoints, NORMALISER, normaliseText } from "@/lib/text";
import type { Find } from "./refusal";

export type ProvedSource = { points: CodePoints; furniture: Span[] };

type SourceRow = typeof sources.$inferSelect;

/** Proves a source's head, its hash, its text and the places in it. */
export function proveSource(source: SourceRow, find: Find): ProvedSource {
  const file = `sources/${source.id}`;
  const bytes = source.raw ?? Buffer.from(source.text);
  const hash = createHash("sha256").update(bytes).digest("hex");
  if (hash !== source.sha256) find(file, "sha256", `is ${source.sha256}, and of the text ${hash}`);
  if (source.normaliser !== NORMALISER)
    find(file, "normaliser", `is ${source.normaliser}, and of this program ${NORMALISER}`);
  if (normaliseText(bytes.toString("utf8")) !== source.text) find(file, "text", "is not what the file's bytes give");
  for (const issue of SourceHead.safeParse(toHead(source)).error?.issues ?? []) {
    find(file, issue.path.join("."), issue.message);
  }
  const points = new CodePoints(source.text);
  source.furniture.forEach((span, at) => {
    if (!isSpan(span, points.length)) find(file, `furniture.${at}`, "lies outside the text");
  });
  source.slips.forEach(({ span }, at) => {
    if (!isSpan(span, points.length)) find(file, `slips.${at}`, "lies outside the text");
  });
  return { points, furniture: source.furniture };
}

export function isSpan([start, end]: Span, length: number): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= length;
}

function toHead({ id, title, titleBasis, publisher, publisherBasis, language, sha256, ...source }: SourceRow) {
  return {
    ...{ id, title, titleBasis, publisher, publisherBasis, language, sha256 },
    published: { edtf: source.publishedEdtf, note: source.publishedNote },
    ...(source.url === null ? {} : { url: source.url }),
  };
}
