import { and, type Column, desc, eq, ne, type SQL, sql } from "drizzle-orm";
import { commitments, eventParties, events, evidence as evidenceTable } from "@/db/schema";
import type { LedgerEntry } from "@/lib/answers/relationship";
import { groupBy } from "@/lib/group";
import type { Audience } from "@/lib/record-words";
import type { Locale } from "@/lib/vocabulary";
import { toCommitment } from "./commitments";
import { answerEvidence, evidenceRows } from "./evidence";
import { homeOf } from "./head";
import { toLine } from "./lines";
import { named, namesOf } from "./names";
import { type Reader, snapshot } from "./snapshot";

/** Every commitment of the record with its event and its evidence, the latest event first; passages are numbered through. */
export async function readLedger(audience: Audience, locale: Locale): Promise<LedgerEntry[]> {
  return snapshot(audience, (reader) => ledgerOf(reader, sql`true`, locale));
}

/** As `readLedger`, of the events that `where` holds for; with `partner`, what concerns that one alone. */
export function ledgerOf(reader: Reader, where: SQL, locale: Locale, partner?: string): LedgerEntry[] {
  const concerned = concernedIn(reader, where);
  const rows = reader
    .select({ commitment: commitments, event: events })
    .from(commitments)
    .innerJoin(events, eq(events.id, commitments.eventId))
    .where(where)
    .orderBy(desc(events.listedDay), desc(events.drawnTo), events.id, commitments.position)
    .all()
    .map((row) => ({ ...row, concerns: concerned(row.commitment) }))
    .filter((row) => partner === undefined || row.concerns.includes(partner));
  const partyIds = rows.flatMap((row) => [...row.commitment.by, ...row.commitment.to, ...row.concerns]);
  const names = namesOf(reader, "party", partyIds, locale);
  const fields = rows.map((row) => fieldOf(row.event.id, row.commitment.id));
  const backing = evidenceByField(reader, where, fields, locale);
  return rows.map((row, at) => ({
    ...toCommitment(row.commitment, names, locale),
    concerns: row.concerns.map((one) => named(names, one, locale)),
    event: toLine(row.event, locale),
    ...backing(fields[at] ?? ""),
  }));
}

/** Partners that a commitment names or, if it names none, the only partner of its event. */
function concernedIn(reader: Reader, where: SQL): (row: typeof commitments.$inferSelect) => string[] {
  const home = homeOf(reader);
  const partners = groupBy(
    reader
      .select({ event: eventParties.eventId, party: eventParties.party })
      .from(eventParties)
      .where(and(ne(eventParties.party, home), ofEvents(eventParties.eventId, where)))
      .all(),
    (row) => row.event,
  );
  return ({ eventId, by, to }) => {
    const addressed = [...new Set([...by, ...to])].filter((party) => party !== home);
    const present = partners.get(eventId) ?? [];
    return addressed.length === 0 && present.length === 1 ? present.map((row) => row.party) : addressed;
  };
}

const fieldOf = (event: string, commitment: string) => `${event} commitments/${commitment}`;

/** Numbered in the order of `fields`. */
function evidenceByField(
  reader: Reader,
  where: SQL,
  fields: string[],
  locale: Locale,
): (field: string) => Pick<LedgerEntry, "evidence" | "sources"> {
  const ofThese = sql`${evidenceTable.field} like 'commitments/%' and ${ofEvents(evidenceTable.eventId, where)}`;
  const stored = groupBy(evidenceRows(reader, ofThese), (row) => `${row.eventId} ${row.field}`);
  const rows = fields.flatMap((field) => stored.get(field) ?? []);
  const { evidence, sources } = answerEvidence(reader, rows, locale);
  const keyOf = new Map(rows.map((row) => [row.id, `${row.eventId} ${row.field}`]));
  const answers = groupBy(evidence, (one) => keyOf.get(one.id) ?? "");
  return (field) => {
    const backing = answers.get(field) ?? [];
    const quoted = new Set(backing.map((one) => one.passage?.source));
    return { evidence: backing, sources: sources.filter((source) => quoted.has(source.id)) };
  };
}

function ofEvents(column: Column, where: SQL): SQL {
  return sql`${column} in (select ${events.id} from ${events} where ${where})`;
}
