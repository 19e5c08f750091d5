import { and, gte, lte, type SQL, sql } from "drizzle-orm";
import { events } from "@/db/schema";
import type { Days } from "@/lib/answers/window";
import { type Bins, fillBins } from "@/lib/bins";
import type { Reader } from "./snapshot";

/** Condition: the event is drawn on a day of the window. */
export function drawnIn(window: Days): SQL {
  return and(lte(events.drawnFrom, window.to), gte(events.drawnTo, window.from)) ?? sql`true`;
}

/** First and last bin in which an event of the window is drawn. */
export function binsIn({ window, size, count }: Bins): { first: SQL; last: SQL } {
  return {
    first: sql`max(0, cast((${events.drawnFrom} - ${window.from}) / ${size} as integer))`,
    last: sql`min(${count - 1}, cast((${events.drawnTo} - ${window.from}) / ${size} as integer))`,
  };
}

/** Number of events per bin. */
export function densityOf(reader: Reader, where: SQL, bins: Bins): number[] {
  const { first, last } = binsIn(bins);
  const runs = reader.all<{ first: number; last: number; count: number }>(
    sql`select ${first} as first, ${last} as last, count(*) as count
      from ${events} where ${where} and ${drawnIn(bins.window)} group by 1, 2`,
  );
  return fillBins(runs, bins.count);
}

/** From the first possible day of the set to its last, open ends left aside; null where the set is empty. */
export function extentOf(reader: Reader, where: SQL): Days | null {
  const first = sql`coalesce(${events.earliestStart}, ${events.latestStart}, ${events.earliestEnd}, ${events.latestEnd})`;
  const last = sql`coalesce(${events.latestEnd}, ${events.earliestEnd}, ${events.latestStart}, ${events.earliestStart})`;
  const row = reader.get<{ from: number | null; to: number | null }>(
    sql`select min(${first}) as "from", max(${last}) as "to" from ${events} where ${where}`,
  );
  return row?.from == null || row.to == null ? null : { from: row.from, to: row.to };
}
