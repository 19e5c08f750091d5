import type { SQL } from "drizzle-orm";
import { evidence } from "@/db/schema";
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
  const texts = new Map([...sources].map(([id, source]) => [id, new CodePoints(source.text)]));
  const marks = new Map<string, number>();
  const used = new Set<string>();

  const answers = rows.map((row): EvidenceAnswer => {
    const { id, field, basis, value, source, start, end } = row;
    const text = texts.get(source ?? "");
    const note = row.note === null ? null : inLanguage(row.note, locale);
    if (source === null || start === null || end === null || !text) {
      return { id, mark: null, field, basis, note, value, passage: null };
    }
    used.add(source);
    const place = `${source} ${start} ${end}`;
    const mark = marks.get(place) ?? marks.size + 1;
    marks.set(place, mark);
    const language = sources.get(source)?.language ?? locale;
    const passage = { evidence: id, source, ...toPassage(text, start, end), language };
    return { id, mark, field, basis, note, value, passage };
  });
  const lines = [...used].flatMap((id) => {
    const row = sources.get(id);
    return row ? [toSourceLine(row, locale)] : [];
  });
  return { evidence: answers, sources: lines };
}
