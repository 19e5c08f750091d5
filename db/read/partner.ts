import { type Column, desc, eq, type SQL, sql } from "drizzle-orm";
import { eventParties, events, eventTopics, participants, parties } from "@/db/schema";
import { type CountedName, MOST_OF_ONE, type PartnerAnswer } from "@/lib/answers/relationship";
import { yearOf } from "@/lib/day";
import { inLanguage } from "@/lib/localised";
import type { Audience } from "@/lib/record-words";
import { fail, ok, type Result } from "@/lib/result";
import type { Locale } from "@/lib/vocabulary";
import { entriesOf } from "./entries";
import { homeOf } from "./head";
import { ledgerOf } from "./ledger";
import { named, namesOf } from "./names";
import { type Reader, snapshot } from "./snapshot";

/** One relationship. Fails with `not-found`, for the home party too. */
export async function readPartner(audience: Audience, id: string, locale: Locale): Promise<Result<PartnerAnswer>> {
  return snapshot(audience, (reader) => {
    const row = reader.select().from(parties).where(eq(parties.id, id)).get();
    const home = homeOf(reader);
    if (!row || id === home) return fail("not-found", `No partner has the id ${id}.`);
    const all = reader
      .select({ id: events.id, latestStart: events.latestStart })
      .from(events)
      .innerJoin(eventParties, eq(eventParties.eventId, events.id))
      .where(eq(eventParties.party, id))
      .orderBy(desc(events.listedDay), desc(events.drawnTo), desc(events.id))
      .all();
    const ids = all.map((event) => event.id);
    return ok({
      id,
      name: inLanguage(row.names, locale),
      total: ids.length,
      years: yearsOf(all.map((event) => event.latestStart)),
      topics: topicsAt(reader, id, locale),
      people: peopleAt(reader, id, locale),
      commitments: ledgerOf(reader, withParty(events.id, id), locale, id),
      events: entriesOf(reader, ids.slice(0, MOST_OF_ONE), home, locale),
    });
  });
}

/** The event whose id stands in `column` is one of the party's. */
function withParty(column: Column, party: string): SQL {
  return sql`${column} in (select ${eventParties.eventId} from ${eventParties} where ${eq(eventParties.party, party)})`;
}

function yearsOf(days: (number | null)[]): PartnerAnswer["years"] {
  const counts = new Map<number | null, number>();
  for (const day of days) {
    const year = day === null ? null : yearOf(day);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts]
    .map(([year, count]) => ({ year, count }))
    .sort((a, b) => (a.year ?? Number.POSITIVE_INFINITY) - (b.year ?? Number.POSITIVE_INFINITY));
}

function topicsAt(reader: Reader, party: string, locale: Locale): CountedName[] {
  const rows = reader
    .select({ id: eventTopics.topic, count: sql<number>`count(*)` })
    .from(eventTopics)
    .where(withParty(eventTopics.eventId, party))
    .groupBy(eventTopics.topic)
    .all();
  return counted(reader, "topic", rows, locale);
}

function peopleAt(reader: Reader, party: string, locale: Locale): CountedName[] {
  const rows = reader
    .select({ id: participants.person, count: sql<number>`count(*)` })
    .from(participants)
    .where(withParty(participants.eventId, party))
    .groupBy(participants.person)
    .all();
  return counted(reader, "person", rows, locale);
}

function counted(
  reader: Reader,
  registry: "topic" | "person",
  rows: { id: string; count: number }[],
  locale: Locale,
): CountedName[] {
  const ids = rows.map((row) => row.id);
  const names = namesOf(reader, registry, ids, locale);
  const collator = new Intl.Collator(locale);
  return rows
    .map(({ id, count }) => ({ ...named(names, id, locale), count }))
    .sort((a, b) => b.count - a.count || collator.compare(a.name.text, b.name.text));
}
