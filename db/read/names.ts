import { prepared } from "@/db/prepared";
import { inLanguage, type Words } from "@/lib/localised";
import type { Language, Locale } from "@/lib/vocabulary";
import type { Reader } from "./snapshot";

export type Registry = "party" | "person" | "topic" | "source";

/** Names of these ids in the reader's language; a source is named by its title. */
export function namesOf(reader: Reader, registry: Registry, ids: Iterable<string>, locale: Locale): Map<string, Words> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const { source, ...others } = statements(reader);
  const list = JSON.stringify(wanted);
  if (registry === "source") return new Map(source.all(list).map(([id, text, language]) => [id, { text, language }]));
  return new Map(others[registry].all(list).map(([id, names]) => [id, inLanguage(JSON.parse(names), locale)]));
}

const statements = prepared((_reader, client) => {
  const among = <Row>(columns: string, table: string) =>
    client.prepare<[string], Row>(`select ${columns} from ${table} where id in (select value from json_each(?))`).raw();
  const named = (table: string) => among<[id: string, names: string]>("id, names", table);
  return {
    ...{ party: named("parties"), person: named("people"), topic: named("topics") },
    source: among<[id: string, title: string, language: Language]>("id, title, language", "sources"),
  };
});

export type Named = { id: string; name: Words };

/** `id` with its name; by its id alone where the registry has none. */
export function named(names: Map<string, Words>, id: string, locale: Locale): Named {
  return { id, name: names.get(id) ?? { text: id, language: locale } };
}
