import { and, eq, type SQL } from "drizzle-orm";
import { evidence, sourceEditions } from "@/db/schema";
import type { EvidenceAnswer } from "@/lib/answers/event";
import type { SourceLine } from "@/lib/answers/source";
import { inLanguage } from "@/lib/localised";
import { toPassage } from "@/lib/passage";
import { CodePoints } from "@/lib/text";
import type { Locale } from "@/lib/vocabulary";
import type { Reader } from "./snapshot";
import { sourcesOf, toSourceLine } from "./source-lines";

export type EvidenceRow = typeof evidence.$inferSelect;

/** The rows that `where` holds for, each event's in its own order. */
export function evidenceRows(reader: Reader, where: SQL): EvidenceRow[] {
  return reader.select().from(evidence).where(where).orderBy(evidence.eventId, evidence.position).all();
}

/** Evidence as it is shown, in the order given, with its sources in the order of their first use. */
export function answerEvidence(
  reader: Reader,
  rows: EvidenceRow[],
  locale: Locale,
): { evidence: EvidenceAnswer[]; sources: SourceLine[] } {
  const sources = sourcesOf(
    reader,
    rows.flatMap((row) => row.source ?? []),
  );
  const textOf = textsOf(reader, sources);
  const marks = new Map<string, number>();
  const used = new Set<string>();

  const answers = rows.map((row): EvidenceAnswer => {
    const { id, field, basis, value, source, start, end, edition } = row;
    const text = source === null ? undefined : textOf(source, edition ?? 1);
    const note = row.note === null ? null : inLanguage(row.note, locale);
    if (source === null || start === null || end === null || !text) {
      return { id, mark: null, field, basis, note, value, passage: null };
    }
    used.add(source);
    const former = edition !== (sources.get(source)?.edition ?? edition);
    const place = `${source} ${edition} ${start} ${end}`;
    const mark = marks.get(place) ?? marks.size + 1;
    marks.set(place, mark);
    const language = sources.get(source)?.language ?? locale;
    const passage = { evidence: id, source, ...toPassage(text, start, end), language, former };
    return { id, mark, field, basis, note, value, passage };
  });
  const lines = [...used].flatMap((id) => {
    const row = sources.get(id);
    return row ? [toSourceLine(row, locale)] : [];
  });
  return { evidence: answers, sources: lines };
}

/** Answers the text of an edition of a source, by code points: that which stands now, or a former one. */
function textsOf(reader: Reader, sources: Map<string, { text: string; edition: number }>) {
  const texts = new Map<string, CodePoints | undefined>();
  return (source: string, edition: number): CodePoints | undefined => {
    const key = `${source} ${edition}`;
    if (!texts.has(key)) {
      const now = sources.get(source);
      const text = now?.edition === edition ? now.text : formerText(reader, source, edition);
      texts.set(key, text === undefined ? undefined : new CodePoints(text));
    }
    return texts.get(key);
  };
}

function formerText(reader: Reader, source: string, number: number): string | undefined {
  const isEdition = and(eq(sourceEditions.source, source), eq(sourceEditions.number, number));
  return reader.select({ text: sourceEditions.text }).from(sourceEditions).where(isEdition).get()?.text;
}
