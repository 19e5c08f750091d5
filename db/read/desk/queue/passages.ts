import { inArray } from "drizzle-orm";
import { sources } from "@/db/schema";
import type { QueuedPassage } from "@/lib/answers/queue";
import { CONTEXT_LENGTH } from "@/lib/evidence";
import type { Reader } from "../../snapshot";

/** What evidence and annotations keep of a passage: it is shown from that, since it may have lost its place. */
export type KeptPassage = {
  source: string;
  exact: string;
  prefix?: string | null | undefined;
  suffix?: string | null | undefined;
};

/** Answers a passage with the title and language of its source. */
export function queuedPassages(reader: Reader, ids: string[]): (kept: KeptPassage) => QueuedPassage {
  const wanted = [...new Set(ids)];
  const { id, title, language } = sources;
  const rows =
    wanted.length === 0 ? [] : reader.select({ id, title, language }).from(sources).where(inArray(id, wanted)).all();
  const known = new Map(rows.map((row) => [row.id, row]));
  return ({ source, exact, prefix, suffix }) => ({
    source,
    title: known.get(source)?.title ?? source,
    language: known.get(source)?.language ?? "",
    before: lastLine(prefix ?? ""),
    exact,
    after: firstLine(suffix ?? ""),
  });
}

/** The end of its paragraph, without the word in the middle of which it was cut off. */
function lastLine(prefix: string): string {
  const line = prefix.slice(prefix.lastIndexOf("\n") + 1);
  return line.length < prefix.length || !isCut(prefix) ? line : line.replace(/^\S*\s/, "");
}

function firstLine(suffix: string): string {
  const [line = ""] = suffix.split("\n", 1);
  return line.length < suffix.length || !isCut(suffix) ? line : line.replace(/\s\S*$/, "");
}

function isCut(context: string): boolean {
  return Array.from(context).length >= CONTEXT_LENGTH;
}
