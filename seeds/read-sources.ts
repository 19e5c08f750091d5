import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PlacedSource } from "@/lib/dataset";
import { locateQuote, type Quote, type Span } from "@/lib/evidence";
import { SourceHead } from "@/lib/source";
import { normaliseText } from "@/lib/text";
import { idsIn } from "./ids-in";
import { type Reading, readOne } from "./read-yaml";

/** Reads `sources/<id>.yaml` with `sources/<id>.txt`. Null: the source is there, but was refused. */
export function readSources(reading: Reading): Map<string, PlacedSource | null> {
  const heads = idsIn(reading, "sources", ".yaml", [".txt"]);
  for (const id of idsIn(reading, "sources", ".txt", [".yaml"])) {
    if (heads.includes(id)) continue;
    reading.refusals.push({ file: `sources/${id}.txt`, field: "", message: "has no head beside it" });
  }
  return new Map(heads.map((id) => [id, readSource(reading, id)]));
}

function readSource(reading: Reading, id: string): PlacedSource | null {
  const file = `sources/${id}.yaml`;
  const found = reading.refusals.length;
  const refuse = (field: string, message: string) => reading.refusals.push({ file, field, message });
  const head = readOne(reading, file, SourceHead);
  const bytes = readBytes(reading, `sources/${id}.txt`);
  if (head === undefined || bytes === null) return null;
  if (head.id !== id) refuse("id", `differs from the file's name, ${id}`);
  const hash = createHash("sha256").update(bytes).digest("hex");
  if (hash !== head.sha256) refuse("sha256", `the text file's is ${hash}: a stored text never changes`);
  const text = decode(bytes);
  if (text === null) {
    reading.refusals.push({ file: `sources/${id}.txt`, field: "", message: "is not UTF-8" });
    return null;
  }
  const place = (field: string, quote: Quote): Span[] => {
    const located = locateQuote(text, quote);
    if (!located.ok) refuse(field, located.error.message);
    return located.ok ? [[located.value.start, located.value.end]] : [];
  };
  const furniture = head.furniture.flatMap((quote, at) => place(`furniture.${at}`, quote));
  const slips = head.slips.flatMap(({ note, ...quote }, at) =>
    place(`slips.${at}`, quote).map((span) => ({ span, note })),
  );
  if (reading.refusals.length > found) return null;
  const raw = Buffer.from(text).equals(bytes) ? null : bytes;
  return {
    ...head,
    text,
    raw,
    furniture: furniture.sort(byStart),
    slips: slips.sort((a, b) => byStart(a.span, b.span)),
  };
}

function readBytes(reading: Reading, file: string): Buffer | null {
  try {
    return readFileSync(join(reading.folder, file));
  } catch {
    reading.refusals.push({ file, field: "", message: "is missing or cannot be read" });
    return null;
  }
}

function decode(bytes: Buffer): string | null {
  try {
    return normaliseText(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return null;
  }
}

function byStart([a]: Span, [b]: Span): number {
  return a - b;
}
