import "server-only";
import { database } from "@/db/connection";
import { parties, people, sources, topics } from "@/db/schema";
import type { Choice, Choices } from "@/lib/answers/desk-event";
import { inLanguage, type Localised } from "@/lib/localised";
import type { Locale } from "@/lib/vocabulary";

/** Everyone and everything that a form may pick, sorted by name. For someone who is signed in. */
export async function readChoices(locale: Locale): Promise<Choices> {
  const db = database();
  const { id, title, publisher } = sources;
  const [ofParties, ofPeople, ofTopics, ofSources] = [
    await db.select().from(parties),
    await db.select().from(people),
    await db.select().from(topics),
    await db.select({ id, title, publisher }).from(sources),
  ];
  const { compare } = new Intl.Collator(locale);
  const sorted = (choices: Choice[]) => choices.sort((a, b) => compare(a.name, b.name));
  const named = ({ id, names, aliases = [] }: { id: string; names: Localised; aliases?: string[] }): Choice => {
    const name = inLanguage(names, locale).text;
    return { id, name, also: [...Object.values(names), ...aliases].filter((other) => other !== name) };
  };
  return {
    parties: sorted(ofParties.map((one) => ({ ...named(one), also: [one.id, ...named(one).also] }))),
    people: sorted(ofPeople.map(named)),
    topics: sorted(ofTopics.map(named)),
    sources: sorted(ofSources.map((one) => ({ id: one.id, name: one.title, also: [one.publisher] }))),
  };
}
