import { and, inArray, ne, sql } from "drizzle-orm";
import { eventParties, events, evidence, participants } from "@/db/schema";
import type { ListEntry } from "@/lib/answers/list";
import { groupBy } from "@/lib/group";
import { inLanguage } from "@/lib/localised";
import type { Locale } from "@/lib/vocabulary";
import { toTuple } from "@/lib/when";
import { toLine } from "./lines";
import { named, namesOf } from "./names";
import type { Reader } from "./snapshot";

/** One line of list and table for each of these events, in the order of `ids`. */
export function entriesOf(reader: Reader, ids: string[], home: string, locale: Locale): ListEntry[] {
  if (ids.length === 0) return [];
  const rows = new Map(
    reader
      .select()
      .from(events)
      .where(inArray(events.id, ids))
      .all()
      .map((row) => [row.id, row]),
  );
  const partners = reader
    .select({ event: eventParties.eventId, id: eventParties.party })
    .from(eventParties)
    .where(and(inArray(eventParties.eventId, ids), ne(eventParties.party, home)))
    .orderBy(eventParties.position)
    .all();
  const attending = reader
    .select({ event: participants.eventId, id: participants.person })
    .from(participants)
    .where(inArray(participants.eventId, ids))
    .orderBy(participants.position)
    .all();
  const partyNames = namesOf(reader, "party", [...partners.map((one) => one.id), ...countriesOf(rows)], locale);
  const personIds = attending.map((one) => one.id);
  const personNames = namesOf(reader, "person", personIds, locale);
  const partnersOf = groupBy(partners, (one) => one.event);
  const attendingOf = groupBy(attending, (one) => one.event);
  const sources = sourceCounts(reader, ids);

  return ids.flatMap((id) => {
    const row = rows.get(id);
    if (!row) return [];
    const country = row.placeCountry === null ? null : named(partyNames, row.placeCountry, locale).name.text;
    return {
      ...toLine(row, locale),
      summary: inLanguage(row.summary ?? {}, locale),
      bounds: toTuple(row),
      level: row.level,
      parties: (partnersOf.get(id) ?? []).map((one) => named(partyNames, one.id, locale)),
      place: row.placeName ?? country,
      people: (attendingOf.get(id) ?? []).map((one) => named(personNames, one.id, locale)),
      sources: sources.get(id) ?? 0,
    };
  });
}

function countriesOf(rows: Map<string, typeof events.$inferSelect>): string[] {
  return [...rows.values()].flatMap((row) => row.placeCountry ?? []);
}

function sourceCounts(reader: Reader, ids: string[]): Map<string, number> {
  const rows = reader
    .select({ event: evidence.eventId, count: sql<number>`count(distinct ${evidence.source})` })
    .from(evidence)
    .where(inArray(evidence.eventId, ids))
    .groupBy(evidence.eventId)
    .all();
  return new Map(rows.map((row) => [row.event, row.count]));
}
