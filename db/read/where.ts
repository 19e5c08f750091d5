import { and, inArray, type SQL, sql } from "drizzle-orm";
import { eventParties, events, eventTopics, evidence, participants } from "@/db/schema";
import { toDay } from "@/lib/day";
import type { FacetParam, Filters } from "@/lib/view";
import type { Kind, Level, Status } from "@/lib/vocabulary";
import { toMatch } from "./match";

/**
 * Condition on `events` that holds for the filtered set: any value of a parameter, all parameters.
 * `except`: the parameter left aside (a facet ignores its own). Unknown ids are expected to be gone: see `understand`.
 */
export function whereOf(filters: Filters, except?: FacetParam): SQL {
  const conditions = [possiblyIn(filters), filters.certain ? certainlyIn(filters) : undefined];
  const limited = (param: FacetParam) => param !== except && filters[param].length > 0;
  if (limited("party")) conditions.push(linked(eventParties, inArray(eventParties.party, filters.party)));
  if (limited("topic")) conditions.push(linked(eventTopics, inArray(eventTopics.topic, filters.topic)));
  if (limited("person")) conditions.push(linked(participants, inArray(participants.person, filters.person)));
  if (limited("source")) conditions.push(linked(evidence, inArray(evidence.source, filters.source)));
  if (limited("kind")) conditions.push(inArray(events.kind, filters.kind as Kind[]));
  if (limited("status")) conditions.push(inArray(events.status, filters.status as Status[]));
  if (limited("level")) conditions.push(inArray(events.level, filters.level as Level[]));
  const match = toMatch(filters.q);
  if (match !== null) {
    conditions.push(sql`${events.id} in (select event_id from event_words where event_words match ${match})`);
  }
  return and(sql`true`, ...conditions) ?? sql`true`;
}

/** `certainlyIn` of lib/when in SQL: 1 or 0. */
export function certainlyIn(filters: Pick<Filters, "from" | "to">): SQL<number> {
  const { from, to } = daysOf(filters);
  const begun = to === null ? sql`1` : sql`coalesce(${events.latestStart}, ${events.latestEnd}) <= ${to}`;
  const ended = from === null ? sql`1` : sql`coalesce(${events.earliestEnd}, ${events.earliestStart}) >= ${from}`;
  return sql<number>`coalesce(${begun} and ${ended}, 0)`;
}

/** `possiblyIn` of lib/when in SQL. */
function possiblyIn(filters: Pick<Filters, "from" | "to">): SQL | undefined {
  const { from, to } = daysOf(filters);
  return and(
    to === null ? undefined : sql`(${events.earliestStart} is null or ${events.earliestStart} <= ${to})`,
    from === null ? undefined : sql`(${events.latestEnd} is null or ${events.latestEnd} >= ${from})`,
  );
}

function daysOf({ from, to }: Pick<Filters, "from" | "to">): { from: number | null; to: number | null } {
  return { from: from === null ? null : toDay(from, "first"), to: to === null ? null : toDay(to, "last") };
}

type Link = typeof eventParties | typeof eventTopics | typeof participants | typeof evidence;

function linked(table: Link, condition: SQL): SQL {
  return sql`${events.id} in (select ${table.eventId} from ${table} where ${condition})`;
}
