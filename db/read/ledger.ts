import { desc, eq, type SQL, sql } from "drizzle-orm";
import { commitments, events, evidence as evidenceTable } from "@/db/schema";
import type { EvidenceAnswer, LedgerEntry } from "@/lib/answers";
import { groupBy } from "@/lib/group";
import type { Locale } from "@/lib/vocabulary";
import { toCommitment } from "./commitments";
import { answerEvidence, evidenceRows } from "./evidence";
import { toLine } from "./lines";
import { namesOf } from "./names";
import { type Reader, snapshot } from "./snapshot";

/** Every commitment of the record with its event and its evidence, the latest event first; passages are numbered through. */
export async function readLedger(locale: Locale): Promise<LedgerEntry[]> {
  return snapshot((reader) => ledgerOf(reader, sql`true`, locale));
}

/** As `readLedger`, of the events that `where` holds for. `keep` decides which of their commitments are listed. */
export function ledgerOf(
  reader: Reader,
  where: SQL,
  locale: Locale,
  keep: (row: typeof commitments.$inferSelect) => boolean = () => true,
): LedgerEntry[] {
  const rows = reader
    .select({ commitment: commitments, event: events })
    .from(commitments)
    .innerJoin(events, eq(events.id, commitments.eventId))
    .where(where)
    .orderBy(desc(events.drawnFrom), desc(events.drawnTo), events.id, commitments.position)
    .all()
    .filter((row) => keep(row.commitment));
  const partyIds = rows.flatMap((row) => [...row.commitment.by, ...row.commitment.to]);
  const names = namesOf(reader, "party", partyIds, locale);
  const fields = rows.map((row) => fieldOf(row.event.id, row.commitment.id));
  const evidence = evidenceByField(reader, where, fields, locale);
  return rows.map((row, at) => ({
    ...toCommitment(row.commitment, names, locale),
    event: toLine(row.event, locale),
    evidence: evidence.get(fields[at] ?? "") ?? [],
  }));
}

const fieldOf = (event: string, commitment: string) => `${event} commitments/${commitment}`;

/** Numbered in the order of `fields`. */
function evidenceByField(reader: Reader, where: SQL, fields: string[], locale: Locale): Map<string, EvidenceAnswer[]> {
  const ofThese = sql`${evidenceTable.field} like 'commitments/%' and ${evidenceTable.eventId} in
    (select ${events.id} from ${events} where ${where})`;
  const stored = groupBy(evidenceRows(reader, ofThese), (row) => `${row.eventId} ${row.field}`);
  const rows = fields.flatMap((field) => stored.get(field) ?? []);
  const { evidence } = answerEvidence(reader, rows, locale);
  const keyOf = new Map(rows.map((row) => [row.id, `${row.eventId} ${row.field}`]));
  return groupBy(evidence, (one) => keyOf.get(one.id) ?? "");
}
