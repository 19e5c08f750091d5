import "server-only";
import { inArray } from "drizzle-orm";
import { database } from "@/db/connection";
import { events, parties, people, sources, topics } from "@/db/schema";
import type { Choice, Choices } from "@/lib/answers/desk-event";
import { inLanguage, type Localised } from "@/lib/localised";
import type { Locale } from "@/lib/vocabulary";

/** Everyone and everything that a form may pick, sorted by name, and these events. For someone who is signed in. */
export async function readChoices(locale: Locale, eventIds: string[]): Promise<Choices> {
  const db = database();
  const { id, title, publisher } = sources;
  const [ofParties, ofPeople, ofTopics, ofSources, ofEvents] = [
    await db.select().from(parties),
    await db.select().from(people),
    await db.select().from(topics),
    await db.select({ id, title, publisher }).from(sources),
    await db.select({ id: events.id, names: events.title }).from(events).where(inArray(events.id, eventIds)),
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
    events: sorted(ofEvents.map(named)),
  };
}
