import { sql } from "drizzle-orm";
import { evidence, sources } from "@/db/schema";
import type { SourceEntry } from "@/lib/answers/source";
import type { Audience } from "@/lib/record-words";
import type { Locale } from "@/lib/vocabulary";
import { toBounds } from "@/lib/when";
import { snapshot } from "./snapshot";
import { SOURCE_HEAD, toSourceLine } from "./source-lines";

/** Every source without its text, with the number of events and passages it backs; by publication, newest first. */
export async function readSources(audience: Audience, locale: Locale): Promise<SourceEntry[]> {
  return snapshot(audience, (reader) => {
    const rows = reader.select(SOURCE_HEAD).from(sources).orderBy(sources.id).all();
    const used = reader
      .select({
        source: evidence.source,
        events: sql<number>`count(distinct ${evidence.eventId})`,
        passages: sql<number>`count(distinct ${evidence.start} || ' ' || ${evidence.end})`,
      })
      .from(evidence)
      .groupBy(evidence.source)
      .all();
    const counts = new Map(used.map((one) => [one.source, one]));
    return newestFirst(rows).map((row) => ({
      ...toSourceLine(row, locale),
      events: counts.get(row.id)?.events ?? 0,
      passages: counts.get(row.id)?.passages ?? 0,
    }));
  });
}

type Dated = { publishedEdtf: string };

/** The day of each is worked out once: a date takes far longer to read than two to compare. */
function newestFirst<T extends Dated>(rows: T[]): T[] {
  const dated = rows.map((row) => ({ row, day: firstDay(row) }));
  return dated.sort((a, b) => b.day - a.day).map(({ row }) => row);
}

function firstDay({ publishedEdtf }: Dated): number {
  const bounds = toBounds(publishedEdtf, "within");
  return bounds.earliestStart ?? bounds.latestEnd ?? Number.NEGATIVE_INFINITY;
}
