import { and, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import { eventParties, events, eventTopics, participants } from "@/db/schema";
import { type Lane, NO_LANE } from "@/lib/answers/window";
import { type Bins, fillBins } from "@/lib/bins";
import { groupBy } from "@/lib/group";
import type { Filters, LaneKey } from "@/lib/view";
import { KINDS, type Locale } from "@/lib/vocabulary";
import { binsIn, drawnIn } from "./density";
import { named, namesOf } from "./names";
import type { Reader } from "./snapshot";

/** Lanes of the filtered set, the most active first, with their events per bin. A lane that its own filter leaves out is none. */
export function lanesOf(
  reader: Reader,
  { key, filters, where, bins, home, locale }: LaneQuestion & { where: SQL; bins: Bins; locale: Locale },
): Lane[] {
  const { lane, from } = laneJoin({ key, filters, home });
  const totals = reader.all<{ lane: string; total: number }>(
    sql`select ${lane} as lane, count(*) as total from ${from} where ${where} group by 1`,
  );
  const { first, last } = binsIn(bins);
  const runs = reader.all<{ lane: string; first: number; last: number; count: number }>(
    sql`select ${lane} as lane, ${first} as first, ${last} as last, count(*) as count
      from ${from} where ${where} and ${drawnIn(bins.window)} group by 1, 2, 3`,
  );
  const runsOf = groupBy(runs, (run) => run.lane);
  const counts = (id: string) => fillBins(runsOf.get(id) ?? [], bins.count);
  const name = naming(
    reader,
    key,
    totals.map((one) => one.lane),
    locale,
  );
  return totals
    .map(({ lane: id, total }) => ({ id, name: name(id), total, counts: counts(id) }))
    .sort(byActivity(locale));
}

/** Lanes in which each of these events stands. */
export function lanesByEvent(reader: Reader, question: LaneQuestion, ids: string[]): Map<string, string[]> {
  if (ids.length === 0) return new Map();
  const { lane, from, order } = laneJoin(question);
  const rows = reader.all<{ id: string; lane: string }>(
    sql`select ${events.id} as id, ${lane} as lane from ${from} where ${inArray(events.id, ids)} order by ${order}`,
  );
  const grouped = groupBy(rows, (row) => row.id);
  return new Map([...grouped].map(([id, of]) => [id, of.map((row) => row.lane)]));
}

export type LaneQuestion = { key: LaneKey; filters: Filters; home: string };

function laneJoin({ key, filters, home }: LaneQuestion): { lane: SQL; from: SQL; order: SQL } {
  if (key === "kind") return { lane: sql`${events.kind}`, from: sql`${events}`, order: sql`1` };
  const [table, value] = LINKS[key];
  const on = and(
    eq(table.eventId, events.id),
    key === "party" ? ne(value, home) : undefined,
    filters[key].length > 0 ? inArray(value, filters[key]) : undefined,
  );
  return {
    lane: sql`coalesce(${value}, ${NO_LANE})`,
    from: sql`${events} left join ${table} on ${on}`,
    order: sql`${table.position}`,
  };
}

const LINKS = {
  party: [eventParties, eventParties.party],
  topic: [eventTopics, eventTopics.topic],
  person: [participants, participants.person],
} as const;

function naming(reader: Reader, key: LaneKey, ids: string[], locale: Locale): (id: string) => Lane["name"] {
  if (key === "kind") return () => null;
  const names = namesOf(reader, key, ids, locale);
  return (id) => (id === NO_LANE ? null : named(names, id, locale).name);
}

function byActivity(locale: Locale): (a: Lane, b: Lane) => number {
  const collator = new Intl.Collator(locale);
  const rank = (lane: Lane) => (KINDS as readonly string[]).indexOf(lane.id);
  return (a, b) =>
    Number(a.id === NO_LANE) - Number(b.id === NO_LANE) ||
    b.total - a.total ||
    collator.compare(a.name?.text ?? "", b.name?.text ?? "") ||
    rank(a) - rank(b);
}
