import { desc, sql } from "drizzle-orm";
import { evidence, sources } from "@/db/schema";
import type { SourceEntry } from "@/lib/answers";
import type { Locale } from "@/lib/vocabulary";
import { snapshot } from "./snapshot";
import { SOURCE_HEAD, toSourceLine } from "./source-lines";

/** Every source without its text, with the number of events and passages it backs; by publication, newest first. */
export async function readSources(locale: Locale): Promise<SourceEntry[]> {
  return snapshot((reader) => {
    const rows = reader.select(SOURCE_HEAD).from(sources).orderBy(desc(sources.publishedEdtf), sources.id).all();
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
    return rows.map((row) => ({
      ...toSourceLine(row, locale),
      events: counts.get(row.id)?.events ?? 0,
      passages: counts.get(row.id)?.passages ?? 0,
    }));
  });
}
