import { eq } from "drizzle-orm";
import { sources } from "@/db/schema";
import type { PlacedSource } from "@/lib/dataset";
import { same } from "@/lib/same";
import { NORMALISER } from "@/lib/text";
import type { Tx } from "./transact";

/**
 * Stores the sources that are new, and what has changed in the heads of the others. Answers how many of both.
 * A text never changes: throws where one would.
 */
export function loadSources(tx: Tx, placed: PlacedSource[]): number {
  let changed = 0;
  for (const source of placed) {
    const row = toRow(source);
    const stored = tx.select().from(sources).where(eq(sources.id, source.id)).get();
    if (stored && (stored.text !== row.text || stored.sha256 !== row.sha256)) {
      throw new Error(`The text of ${source.id} is stored and differs.`);
    }
    if (same(stored, row)) continue;
    tx.insert(sources).values(row).onConflictDoUpdate({ target: sources.id, set: row }).run();
    changed += 1;
  }
  return changed;
}

function toRow({ published, url, ...source }: PlacedSource): typeof sources.$inferSelect {
  return {
    ...source,
    publishedEdtf: published.edtf,
    publishedNote: published.note,
    url: url ?? null,
    normaliser: NORMALISER,
  };
}
