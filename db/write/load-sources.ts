import { eq } from "drizzle-orm";
import { evidence, sources } from "@/db/schema";
import type { PlacedSource } from "@/lib/dataset";
import { same } from "@/lib/same";
import { NORMALISER } from "@/lib/text";
import { addLoaded, isEdited, LOADER, type Loader } from "./loader";
import { type SourceRow, toSourceRecord } from "./source/source-record";
import type { Tx } from "./transact";

/**
 * Stores the sources that are new, and what has changed in the heads of those that no one has edited. Answers how many of both.
 * A text never changes here: throws where one would.
 */
export function loadSources(tx: Tx, placed: PlacedSource[]): number {
  let changed = 0;
  for (const source of placed) {
    const row = toSourceRow(source, LOADER);
    const stored = tx.select().from(sources).where(eq(sources.id, source.id)).get();
    if (isEdited(tx, "source", source.id)) continue;
    if (stored && (stored.text !== row.text || stored.sha256 !== row.sha256)) {
      throw new Error(`The text of ${source.id} is stored and differs.`);
    }
    if (same(stored, row)) continue;
    tx.insert(sources).values(row).onConflictDoUpdate({ target: sources.id, set: row }).run();
    addLoaded(tx, "source", source.id, toSourceRecord(row), row.state);
    changed += 1;
  }
  return changed;
}

/** Throws where furniture lies over evidence of an event that was kept as it is: evidence is never furniture. */
export function refuseCoveredEvidence(tx: Tx, placed: PlacedSource[]): void {
  for (const { id, furniture } of placed) {
    const passages = tx.select().from(evidence).where(eq(evidence.source, id)).all();
    const covered = passages.find(({ start, end }) =>
      furniture.some(([from, to]) => start !== null && end !== null && start < to && end > from),
    );
    if (covered === undefined) continue;
    throw new Error(
      `The furniture of sources/${id} lies over evidence of events/${covered.eventId} (${covered.field}), which was edited since it was loaded; nothing was loaded.`,
    );
  }
}

/** The row of a source in its first edition. */
export function toSourceRow({ published, url, ...source }: PlacedSource, by: Loader): SourceRow {
  return {
    ...source,
    state: "published",
    edition: 1,
    madeBy: by,
    publishedEdtf: published.edtf,
    publishedNote: published.note,
    url: url ?? null,
    normaliser: NORMALISER,
  };
}
