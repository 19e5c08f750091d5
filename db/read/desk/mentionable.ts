import "server-only";
import { people } from "@/db/schema";
import type { Mention } from "@/lib/annotation/mentions";
import { inLanguage } from "@/lib/localised";
import { filtersOf, parseView } from "@/lib/view";
import type { Locale } from "@/lib/vocabulary";
import { choiceOf } from "../choice";
import { linesOf } from "../lines";
import { pageOf } from "../page";
import { indexed } from "../record-index";

/** What an annotation may mention: `name` is what the mention will say, `about` tells it from others of that name. */
export type Mentionable = Mention & { name: string; about: string };

const MOST_OF_EACH = 6;

/** People and events that hold these words, drafts too. For someone who is signed in. */
export async function readMentionable(q: string, locale: Locale): Promise<Mentionable[]> {
  const wanted = fold(q.trim());
  if (wanted === "") return [];
  return indexed("editors", (reader, mine) => {
    const named = reader
      .select({ id: people.id, names: people.names, aliases: people.aliases })
      .from(people)
      .all()
      .filter(({ names, aliases }) => [...Object.values(names), ...aliases].some((name) => fold(name).includes(wanted)))
      .slice(0, MOST_OF_EACH)
      .map(({ id, names }): Mentionable => ({ kind: "people", id, name: inLanguage(names, locale).text, about: "" }));
    const newest = { sort: "-when", cursor: null, locale, limit: MOST_OF_EACH } as const;
    const { ids } = pageOf(reader, mine.index, choiceOf(reader, mine, filtersOf(parseView({ q }).view)), newest);
    const lines = linesOf(reader, ids, locale);
    const found = ids
      .flatMap((id) => lines.get(id) ?? [])
      .map(({ id, title, when }): Mentionable => ({ kind: "events", id, name: title.text, about: when }));
    return [...named, ...found];
  });
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
