import { and, eq, ne, type SQL, sql } from "drizzle-orm";
import { eventParties, events, eventTopics, evidence, participants } from "@/db/schema";
import type { Count, Facet, FacetValue } from "@/lib/answers/window";
import { FACET_PARAMS, type FacetParam, type Filters } from "@/lib/view";
import { KINDS, LEVELS, type Locale, STATUSES } from "@/lib/vocabulary";
import { named, namesOf } from "./names";
import type { Reader } from "./snapshot";
import { certainlyIn, whereOf } from "./where";

/** For every facet its values with the number of events each would leave, its own filter left aside. */
export function facetsOf(reader: Reader, filters: Filters, home: string, locale: Locale): Facet[] {
  return FACET_PARAMS.map((param) => {
    const counts = countsOf(reader, param, whereOf(filters, param), home);
    for (const selected of filters[param]) if (!counts.has(selected)) counts.set(selected, 0);
    return { param, values: valuesOf(reader, param, counts, locale), more: 0 };
  });
}

/** How many events the filters leave, and how many of the date range's are certainly in it. */
export function countOf(reader: Reader, filters: Filters): Count {
  const all = reader
    .select({ total: sql<number>`count(*)`, certain: sql<number>`coalesce(sum(${certainlyIn(filters)}), 0)` })
    .from(events)
    .where(whereOf({ ...filters, certain: false }))
    .get() ?? { total: 0, certain: 0 };
  return {
    total: filters.certain ? all.certain : all.total,
    certain: all.certain,
    possible: all.total - all.certain,
  };
}

const CLOSED: Partial<Record<FacetParam, readonly string[]>> = { kind: KINDS, status: STATUSES, level: LEVELS };

function valuesOf(reader: Reader, param: FacetParam, counts: Map<string, number>, locale: Locale): FacetValue[] {
  const closed = CLOSED[param];
  if (closed) return closed.flatMap((id) => (counts.has(id) ? [{ id, name: null, count: counts.get(id) ?? 0 }] : []));
  const registry = param as "party" | "topic" | "person" | "source";
  const names = namesOf(reader, registry, counts.keys(), locale);
  const collator = new Intl.Collator(locale);
  return [...counts]
    .map(([id, count]) => ({ ...named(names, id, locale), count }))
    .sort((a, b) => b.count - a.count || collator.compare(a.name.text, b.name.text));
}

function countsOf(reader: Reader, param: FacetParam, where: SQL, home: string): Map<string, number> {
  const [value, from] = SOURCES[param](home);
  // An event has many passages of one source, and counts once for it; all else it has once.
  const count = param === "source" ? sql`count(distinct ${events.id})` : sql`count(*)`;
  const rows = reader.all<{ id: string | null; count: number }>(
    sql`select ${value} as id, ${count} as count from ${from} where ${where} group by 1`,
  );
  return new Map(rows.flatMap((row) => (row.id === null ? [] : [[row.id, row.count]])));
}

const joined = (table: SQL, on: SQL | undefined) => sql`${events} join ${table} on ${on}`;

const SOURCES: Record<FacetParam, (home: string) => [value: SQL, from: SQL]> = {
  kind: () => [sql`${events.kind}`, sql`${events}`],
  status: () => [sql`${events.status}`, sql`${events}`],
  level: () => [sql`${events.level}`, sql`${events}`],
  party: (home) => [
    sql`${eventParties.party}`,
    joined(sql`${eventParties}`, and(eq(eventParties.eventId, events.id), ne(eventParties.party, home))),
  ],
  topic: () => [sql`${eventTopics.topic}`, joined(sql`${eventTopics}`, eq(eventTopics.eventId, events.id))],
  person: () => [sql`${participants.person}`, joined(sql`${participants}`, eq(participants.eventId, events.id))],
  source: () => [sql`${evidence.source}`, joined(sql`${evidence}`, eq(evidence.eventId, events.id))],
};
