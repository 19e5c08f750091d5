import Sqlite from "better-sqlite3";
import type { Days } from "@/lib/answers/window";
import { type Filters, filtersOf, parseView } from "@/lib/view";
import { Chance } from "../record/random";

export const WIDTHS: readonly (readonly [name: string, days: number | null])[] = [
  ["all time", null],
  ["36 years", 13_149],
  ["10 years", 3652],
  ["1 year", 365],
  ["1 month", 30],
  ["1 day", 1],
];
export const FILTERS = ["no filter", "one partner", "five partners", "topic plus status"] as const;
export type FilterName = (typeof FILTERS)[number];

export const PLAIN: Filters = filtersOf(parseView({}).view);

type Drawn = { id: string; day: number; status: string };

/** What readers ask for, by chance but the same for the same seed; times and partners as often as the record has them. */
export class Questions {
  readonly #db: Sqlite.Database;
  readonly #chance: Chance;
  readonly #last: number;
  readonly #whole: Days;
  readonly #home: string;

  /** Holds the database open until `close`. */
  constructor(database: string, seed: string) {
    this.#db = new Sqlite(database, { readonly: true });
    this.#chance = new Chance(seed);
    const { last, ...whole } = this.#one<Days & { last: number }>(
      `select max(rowid) as last, min(drawn_from) as "from", max(drawn_to) as "to" from events`,
    );
    this.#last = last;
    this.#whole = whole;
    this.#home = this.#one<{ home: string }>(
      "select json_extract(value, '$.home') as home from meta where key = 'dataset'",
    ).home;
  }

  /** `days` null: around all there is, with other margins each time. */
  window(days: number | null): Days {
    const { from, to } = this.#whole;
    if (days === null) return { from: from - this.#chance.whole(0, 2000), to: to + this.#chance.whole(0, 2000) };
    const start = this.#event().day - this.#chance.whole(0, days - 1);
    return { from: start, to: start + days - 1 };
  }

  filters(name: FilterName): Filters {
    if (name === "one partner") return { ...PLAIN, party: [this.#partner()] };
    if (name === "five partners") {
      const party = new Set<string>();
      while (party.size < 5) party.add(this.#partner());
      return { ...PLAIN, party: [...party] };
    }
    if (name === "topic plus status") return { ...PLAIN, ...this.#topicAndStatus() };
    return PLAIN;
  }

  /** A word that stands in a title. */
  word(): string {
    const { title } = this.#one<{ title: string }>(
      "select json_extract(title, '$.en') as title from events where rowid = ?",
      this.#row(),
    );
    return this.#chance.of(title.split(/\W+/).filter((word) => word.length > 3));
  }

  chance(): Chance {
    return this.#chance;
  }

  close(): void {
    this.#db.close();
  }

  #row(): number {
    return this.#chance.whole(1, this.#last);
  }

  #event(): Drawn {
    return this.#one<Drawn>(
      "select id, drawn_from as day, status from events where rowid >= ? order by rowid limit 1",
      this.#row(),
    );
  }

  #partner(): string {
    return this.#one<{ party: string }>(
      `select party from event_parties where event_id = ? and party <> ? order by position limit 1`,
      this.#event().id,
      this.#home,
    ).party;
  }

  #topicAndStatus(): Pick<Filters, "topic" | "status"> {
    for (;;) {
      const { id, status } = this.#event();
      const topic = this.#db
        .prepare<[string], string>("select topic from event_topics where event_id = ?")
        .pluck()
        .get(id);
      if (topic !== undefined) return { topic: [topic], status: [status] };
    }
  }

  #one<T>(sql: string, ...args: unknown[]): T {
    const row = this.#db.prepare<unknown[], T>(sql).get(...args);
    if (row === undefined) throw new Error(`Nothing was found by: ${sql}`);
    return row;
  }
}
