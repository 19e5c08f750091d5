import "server-only";
import { and, eq, lt, sql } from "drizzle-orm";
import { evidence, revisions, sources } from "@/db/schema";
import type { SourceLine } from "@/lib/answers/source";
import type { SourceState } from "@/lib/record-words";
import type { Locale } from "@/lib/vocabulary";
import { snapshot } from "../snapshot";
import { SOURCE_HEAD, toSourceLine } from "../source-lines";

/** One line of the editors' list of sources. `orphans`: evidence whose passage stands in a former edition only. `changedAt`: ms. */
export type DeskSourceEntry = SourceLine & {
  state: SourceState;
  edition: number;
  events: number;
  orphans: number;
  changedAt: number | null;
};

/** Every source: drafts first, then as they were last changed, newest first. */
export async function readDeskSources(locale: Locale): Promise<DeskSourceEntry[]> {
  return snapshot("editors", (reader) => {
    const rows = reader
      .select({ ...SOURCE_HEAD, state: sources.state, edition: sources.edition })
      .from(sources)
      .orderBy(sources.state, sources.id)
      .all();
    const events = reader
      .select({ source: evidence.source, count: sql<number>`count(distinct ${evidence.eventId})` })
      .from(evidence)
      .groupBy(evidence.source)
      .all();
    const orphans = reader
      .select({ source: evidence.source, count: sql<number>`count(*)` })
      .from(evidence)
      .innerJoin(sources, and(eq(sources.id, evidence.source), lt(evidence.edition, sources.edition)))
      .groupBy(evidence.source)
      .all();
    const changes = reader
      .select({ source: revisions.recordId, count: sql<number>`max(${revisions.at})` })
      .from(revisions)
      .where(eq(revisions.recordKind, "source"))
      .groupBy(revisions.recordId)
      .all();
    const [eventsOf, orphansOf, changeOf] = [events, orphans, changes].map(
      (list) => new Map(list.map(({ source, count }) => [source, count])),
    );
    return rows
      .map((row) => ({
        ...toSourceLine(row, locale),
        state: row.state,
        edition: row.edition,
        events: eventsOf?.get(row.id) ?? 0,
        orphans: orphansOf?.get(row.id) ?? 0,
        changedAt: changeOf?.get(row.id) ?? null,
      }))
      .sort(
        (a, b) => Number(b.state === "draft") - Number(a.state === "draft") || (b.changedAt ?? 0) - (a.changedAt ?? 0),
      );
  });
}
