import type { Words } from "@/lib/localised";
import type { Locale } from "@/lib/vocabulary";
import { namesOf } from "./names";
import type { Reader } from "./snapshot";

const REGISTRY = { parties: "party", participants: "person", topics: "topic" } as const;

/** Names of the parties, people and topics that these fields speak of, by field. */
export function subjectsOf(reader: Reader, fields: string[], locale: Locale): Map<string, Words> {
  const kinds = Object.entries(REGISTRY).map(([kind, registry]): [string, Words][] => {
    const ids = fields.filter((field) => field.startsWith(`${kind}/`)).map((field) => field.slice(kind.length + 1));
    return [...namesOf(reader, registry, ids, locale)].map(([id, name]) => [`${kind}/${id}`, name]);
  });
  return new Map(kinds.flat());
}
