import type { Db } from "@/db/connection";
import { AXES, type Axis, type CodesOf, type Columns, each, OPEN } from "@/lib/record-index/columns";
import { emptyColumns, toLinks } from "@/lib/record-index/merge";

/** Where whose record it is is to be left out: on every event, it is no lane, no facet and no filter. */
export type Loading = { db: Db; codes: CodesOf; home: string };

/**
 * All events that a connection shows, a few at a time, so that a server can answer in between. Each step is a read of
 * its own: what is written meanwhile may be missing, or as it was before, and has to be loaded again (`loadSince`).
 */
export function* loadAll({ db, ...loading }: Loading): Generator<void, Columns> {
  const page = db.$client
    .prepare<[number, number, number], EventRow>(
      `select ${COLUMNS} from events where (listed_day, drawn_to, number) > (?, ?, ?)
      order by listed_day, drawn_to, number limit ${ROWS_AT_ONCE}`,
    )
    .raw();
  const collected = new Collected(loading);
  let last: [listed: number, to: number, number: number] = [OPEN, OPEN, OPEN];
  for (;;) {
    const rows = page.all(...last);
    for (const row of rows) collected.add(row);
    const [number, listed, , to] = rows.at(-1) ?? [];
    if (number === undefined || listed === undefined || to === undefined) return collected.toColumns();
    last = [listed, to, number];
    yield;
  }
}

/** The events written since, as they are now. */
export function loadSince({ db, ...loading }: Loading, touched: number): Columns {
  const collected = new Collected(loading);
  const rows = db.$client
    // The plus leaves the order to sorting: the few rows are found by what was touched.
    .prepare<[number], EventRow>(
      `select ${COLUMNS} from events where touched > ? order by +listed_day, drawn_to, number`,
    )
    .raw()
    .all(touched);
  for (const row of rows) collected.add(row);
  return collected.toColumns();
}

/** Some 10 ms, for which nobody else is answered. */
const ROWS_AT_ONCE = 500;

type EventRow = [
  number: number,
  listed: number,
  from: number,
  to: number,
  salience: number,
  earliestStart: number | null,
  latestStart: number | null,
  earliestEnd: number | null,
  latestEnd: number | null,
  ...ids: (string | null)[],
];

const DAYS = [
  ...(["number", "listed", "from", "to", "salience"] as const),
  ...(["earliestStart", "latestStart", "earliestEnd", "latestEnd"] as const),
] satisfies (keyof Columns)[];

/** Ids of each axis, with spaces between them where there can be several. One row an event: a row for each link takes five times as long. */
const IDS: Record<Axis, string> = {
  ...{ kind: "kind", status: "status", level: "level" },
  ...{ party: linked("party", "event_parties"), topic: linked("topic", "event_topics") },
  person: linked("person", "participants"),
  source: "(select replace(group_concat(distinct source), ',', ' ') from main.evidence where event_id = events.id)",
};

const COLUMNS = [
  ...["number", "listed_day", "drawn_from", "drawn_to", "salience"],
  ...["earliest_start", "latest_start", "earliest_end", "latest_end"],
  ...AXES.map((axis) => IDS[axis]),
].join(", ");

function linked(value: string, table: string): string {
  return `(select group_concat(${value}, ' ') from (select ${value} from main.${table} where event_id = events.id order by position))`;
}

/** Rows on their way into columns. */
class Collected {
  readonly #loading: Omit<Loading, "db">;
  readonly #days = DAYS.map(() => [] as number[]);
  readonly #pairs = each(() => ({ ordinals: [] as number[], codes: [] as number[] }));
  readonly #seen = new Set<number>();

  constructor(loading: Omit<Loading, "db">) {
    this.#loading = loading;
  }

  add(row: EventRow): void {
    const [number] = row;
    // One that was moved to another time while the others were loaded comes twice.
    if (this.#seen.has(number)) return;
    const ordinal = this.#seen.size;
    this.#seen.add(number);
    for (let at = 0; at < DAYS.length; at += 1) this.#days[at]?.push((row[at] as number | null) ?? OPEN);
    for (let at = 0; at < AXES.length; at += 1) {
      const axis = AXES[at];
      const ids = row[DAYS.length + at] as string | null;
      if (axis !== undefined && ids !== null) this.#addIds(axis, ordinal, ids);
    }
  }

  #addIds(axis: Axis, ordinal: number, ids: string): void {
    const { codes, home } = this.#loading;
    for (const id of ids.split(" ")) {
      if (axis === "party" && id === home) continue;
      this.#pairs[axis].ordinals.push(ordinal);
      this.#pairs[axis].codes.push(codes[axis].of(id));
    }
  }

  toColumns(): Columns {
    const size = this.#seen.size;
    const columns = emptyColumns(size);
    DAYS.forEach((column, at) => {
      columns[column].set(this.#days[at] ?? []);
    });
    for (const axis of AXES) columns.links[axis] = toLinks(size, this.#pairs[axis].ordinals, this.#pairs[axis].codes);
    return columns;
  }
}
