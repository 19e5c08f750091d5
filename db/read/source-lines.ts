import { inArray } from "drizzle-orm";
import { sources } from "@/db/schema";
import type { SourceLine } from "@/lib/answers/source";
import { momentInWords } from "@/lib/date-words";
import { inLanguage } from "@/lib/localised";
import type { Locale } from "@/lib/vocabulary";
import type { Reader } from "./snapshot";

type SourceRow = typeof sources.$inferSelect;

/** Whole rows, text included. */
export function sourcesOf(reader: Reader, ids: Iterable<string>): Map<string, SourceRow> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = reader.select().from(sources).where(inArray(sources.id, wanted)).all();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The columns that `toSourceLine` needs. */
export const SOURCE_HEAD = {
  id: sources.id,
  title: sources.title,
  titleBasis: sources.titleBasis,
  publisher: sources.publisher,
  language: sources.language,
  publishedEdtf: sources.publishedEdtf,
  publishedNote: sources.publishedNote,
  url: sources.url,
};

type Head = Pick<SourceRow, keyof typeof SOURCE_HEAD>;

export function toSourceLine(row: Head, locale: Locale): SourceLine {
  return {
    id: row.id,
    title: row.title,
    titleBasis: row.titleBasis,
    publisher: row.publisher,
    language: row.language,
    published: momentInWords(row.publishedEdtf, locale),
    publishedNote: inLanguage(row.publishedNote, locale),
    url: row.url,
  };
}
