import { eq } from "drizzle-orm";
import { sourceEditions, sources } from "@/db/schema";
import type { PlacedSource } from "@/lib/dataset";
import type { Span } from "@/lib/evidence";
import { same } from "@/lib/same";
import { toSourceRow } from "./load-sources";
import { addLoaded, IMPORTER, isEdited } from "./loader";
import { type SourceRow, toSourceRecord } from "./source/source-record";
import type { Tx } from "./transact";

/** A source as it stands after an import. `isOurs`: its text is that of the table, so that passages lie where the table has them. */
export type StandingSource = { edition: number; furniture: Span[]; isOurs: boolean };

/**
 * Stores the sources of a table. A text that the table has changed becomes a new edition, and the former is kept;
 * what an editor has changed stays as it is. Answers how many were changed, and how each stands.
 */
export function importSources(
  tx: Tx,
  placed: PlacedSource[],
): { changed: number; standing: Map<string, StandingSource> } {
  const standing = new Map<string, StandingSource>();
  let changed = 0;
  for (const source of placed) {
    const stored = tx.select().from(sources).where(eq(sources.id, source.id)).get();
    if (stored && isEdited(tx, "source", source.id, IMPORTER)) {
      standing.set(source.id, { ...stored, isOurs: stored.text === source.text });
      continue;
    }
    const row = nextRow(source, stored);
    standing.set(source.id, { ...row, isOurs: true });
    if (same(stored, row)) continue;
    if (stored && stored.edition < row.edition) keepEdition(tx, stored);
    tx.insert(sources).values(row).onConflictDoUpdate({ target: sources.id, set: row }).run();
    addLoaded(tx, "source", source.id, toSourceRecord(row), row.state, IMPORTER);
    changed += 1;
  }
  return { changed, standing };
}

function nextRow(source: PlacedSource, stored: SourceRow | undefined): SourceRow {
  const row = toSourceRow(source, IMPORTER);
  if (stored === undefined) return row;
  return { ...row, edition: stored.text === row.text ? stored.edition : stored.edition + 1 };
}

function keepEdition(tx: Tx, { id, edition, sha256, normaliser, text, raw, furniture, slips }: SourceRow): void {
  tx.insert(sourceEditions)
    .values({ source: id, number: edition, sha256, normaliser, text, raw, furniture, slips, replacedAt: Date.now() })
    .run();
}
