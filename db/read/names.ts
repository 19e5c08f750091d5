import { inArray } from "drizzle-orm";
import { parties, people, sources, topics } from "@/db/schema";
import { inLanguage, type Words } from "@/lib/localised";
import type { Locale } from "@/lib/vocabulary";
import type { Reader } from "./snapshot";

export type Registry = "party" | "person" | "topic" | "source";

const TABLES = { party: parties, person: people, topic: topics } as const;

/** Names of these ids in the reader's language; a source is named by its title. */
export function namesOf(reader: Reader, registry: Registry, ids: Iterable<string>, locale: Locale): Map<string, Words> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  if (registry === "source") {
    const columns = { id: sources.id, text: sources.title, language: sources.language };
    const rows = reader.select(columns).from(sources).where(inArray(sources.id, wanted)).all();
    return new Map(rows.map(({ id, ...words }) => [id, words]));
  }
  const table = TABLES[registry];
  const rows = reader.select({ id: table.id, names: table.names }).from(table).where(inArray(table.id, wanted)).all();
  return new Map(rows.map((row) => [row.id, inLanguage(row.names, locale)]));
}

export type Named = { id: string; name: Words };

/** `id` with its name; by its id alone where the registry has none. */
export function named(names: Map<string, Words>, id: string, locale: Locale): Named {
  return { id, name: names.get(id) ?? { text: id, language: locale } };
}
