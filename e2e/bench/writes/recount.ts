import type Sqlite from "better-sqlite3";
import type { WindowAnswer, WindowRequest } from "@/lib/answers/window";
import { NO_LANE } from "@/lib/answers/window";
import type { FacetParam, Filters } from "@/lib/view";

type Row = { lane: string; from: number; to: number };

const LINKS = {
  party: "event_parties",
  topic: "event_topics",
  person: "participants",
  source: "evidence",
} as const;
type Link = keyof typeof LINKS;

const HOME = "(select json_extract(value, '$.home') from meta where key = 'dataset')";

/** Facets already counted, by filters and facet: a large record takes its time. */
export type Counted = Map<string, [string, number][]>;

/** Every count of an answer that plain SQL over the tables counts otherwise, one line each; none: an empty list. */
export function differencesFrom(
  db: Sqlite.Database,
  request: WindowRequest,
  answer: WindowAnswer,
  counted: Counted = new Map(),
): string[] {
  const { filters, lane } = request;
  const wrong: string[] = [];
  const compare = (what: string, told: unknown, found: unknown) => {
    const [a, b] = [JSON.stringify(told), JSON.stringify(found)];
    if (a !== b) wrong.push(`${what}: answered ${a}, counted ${b}`);
  };
  compare("events", answer.count.total, count(db, `select count(*) as n from events where ${where(filters)}`));

  const rows = laneRows(db, filters, lane);
  const totals = new Map<string, number>();
  for (const row of rows) totals.set(row.lane, (totals.get(row.lane) ?? 0) + 1);
  const lanes = new Set(answer.lanes.map(({ id }) => id));
  compare(
    "lanes",
    toSorted(answer.lanes.map(({ id, total }) => [id, total])),
    toSorted([...totals].filter(([id]) => answer.moreLanes === 0 || lanes.has(id))),
  );
  if (answer.moreLanes > 0) compare("lanes left out", answer.moreLanes, totals.size - lanes.size);

  const binCount = answer.lanes[0]?.counts.length ?? 0;
  const bins = binsOf(rows, answer.window, binCount);
  for (const { id, counts } of answer.lanes) compare(`bins of ${id}`, counts, bins.get(id) ?? Array(binCount).fill(0));

  for (const { param, values, more } of answer.facets) {
    const told = values.filter((value) => value.count > 0).map((value): [string, number] => [value.id, value.count]);
    const key = `${param} ${JSON.stringify(filters)}`;
    const found = counted.get(key) ?? toSorted(facet(db, filters, param));
    counted.set(key, found);
    // Of many values, those of the most events are answered, and how many the others are.
    const answered = new Set(told.map(([id]) => id));
    const alike = found.filter(([id]) => more === 0 || answered.has(id));
    compare(`facet ${param}`, toSorted(told), alike);
    compare(`facet ${param}, left out`, more, found.length - alike.length);
  }
  return wrong;
}

/** The filtered set in SQL; `except`: the parameter left aside. Only what the bench asks for: lists of ids. */
function where(filters: Filters, except?: FacetParam): string {
  const limited = (["party", "topic", "person", "source", "kind", "status", "level"] as const).filter(
    (param) => param !== except && filters[param].length > 0,
  );
  const conditions = limited.map((param) => {
    const ids = list(filters[param]);
    return isLink(param)
      ? `exists (select 1 from ${LINKS[param]} as link where link.event_id = events.id and link.${param} in (${ids}))`
      : `events.${param} in (${ids})`;
  });
  return ["events.state = 'published'", ...conditions].join(" and ");
}

/** One row for each event in each of its lanes. */
function laneRows(db: Sqlite.Database, filters: Filters, lane: WindowRequest["lane"]): Row[] {
  const of = (value: string, join = "") =>
    `select ${value} as lane, drawn_from as "from", drawn_to as "to" from events ${join} where ${where(filters)}`;
  if (lane === "kind") return db.prepare<[], Row>(of("kind")).all();
  const own = filters[lane].length > 0 ? `and link.${lane} in (${list(filters[lane])})` : "";
  const notHome = lane === "party" ? `and link.party <> ${HOME}` : "";
  const join = `left join ${LINKS[lane]} as link on link.event_id = events.id ${notHome} ${own}`;
  return db.prepare<[], Row>(of(`coalesce(link.${lane}, '${NO_LANE}')`, join)).all();
}

/** An event counts in every part of the window in which a day of it lies. */
function binsOf(rows: readonly Row[], { from, to }: WindowAnswer["window"], count: number): Map<string, number[]> {
  const size = (to - from + 1) / count;
  const bins = new Map<string, number[]>();
  for (const row of rows) {
    if (row.to < from || row.from > to) continue;
    const own = bins.get(row.lane) ?? Array<number>(count).fill(0);
    bins.set(row.lane, own);
    for (let bin = 0; bin < count; bin += 1) {
      const first = from + bin * size;
      if (row.from < first + size && row.to >= first) own[bin] = (own[bin] ?? 0) + 1;
    }
  }
  return bins;
}

function facet(db: Sqlite.Database, filters: Filters, param: FacetParam): [string, number][] {
  const set = where(filters, param);
  const notHome = param === "party" ? `and link.party <> ${HOME}` : "";
  const sql = isLink(param)
    ? `select link.${param} as id, count(distinct events.id) as n from events
        join ${LINKS[param]} as link on link.event_id = events.id ${notHome}
        where ${set} and link.${param} is not null group by 1`
    : `select ${param} as id, count(*) as n from events where ${set} and ${param} is not null group by 1`;
  return db
    .prepare<[], { id: string; n: number }>(sql)
    .all()
    .map(({ id, n }) => [id, n]);
}

function count(db: Sqlite.Database, sql: string): number {
  return db.prepare<[], { n: number }>(sql).get()?.n ?? 0;
}

function isLink(param: FacetParam): param is Link {
  return Object.hasOwn(LINKS, param);
}

function toSorted(pairs: [string, number][]): [string, number][] {
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));
}

function list(ids: readonly string[]): string {
  return ids.map((id) => `'${id.replaceAll("'", "''")}'`).join(", ");
}
