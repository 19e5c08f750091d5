import { and, asc, count, eq, inArray, isNull, sql } from "drizzle-orm";
import { annotations } from "@/db/desk-schema";
import type { QueueItem } from "@/lib/answers/queue";
import type { Locale } from "@/lib/vocabulary";
import { pagesOf } from "../../annotation-threads";
import { answerAnnotations } from "../../annotations";
import type { Reader } from "../../snapshot";
import { queuedPassages } from "./passages";
import type { Slice, Sliced } from "./slice";

type Row = typeof annotations.$inferSelect;

/** Open questions, or proposed corrections, those that wait longest first. */
export function queuedNotes(reader: Reader, kind: "question" | "correction", { from, limit, locale }: Slice): Sliced {
  const waiting = and(eq(annotations.motivation, kind), eq(annotations.state, "open"), isNull(annotations.replyTo));
  const rows = reader
    .select()
    .from(annotations)
    .where(waiting)
    .orderBy(asc(annotations.madeAt), asc(annotations.id))
    .limit(limit)
    .offset(from)
    .all();
  const total = reader.select({ total: count() }).from(annotations).where(waiting).get()?.total ?? 0;
  const notes = noteParts(reader, rows, locale);
  return { total, items: rows.map((row): QueueItem => ({ kind, key: row.id, ...notes(row) })) };
}

/** What the queue shows of annotations, whatever they wait for. */
export function noteParts(reader: Reader, rows: Row[], locale: Locale) {
  const replies = repliesTo(reader, rows);
  const passageOf = queuedPassages(
    reader,
    rows.flatMap((row) => row.source ?? []),
  );
  const answers = answerAnnotations(reader, rows);
  const pageOf = pagesOf(reader, answers, locale);
  const pages = new Map(answers.map((one) => [one.id, pageOf(one)]));
  return ({ id, revision, body, language, madeAt, creatorName, source, exact, prefix, suffix }: Row) => ({
    at: madeAt,
    who: creatorName || null,
    note: { id, revision, body, language, replies: replies.get(id) ?? 0 },
    page: pages.get(id) ?? null,
    passage: source === null ? null : passageOf({ source, exact: exact ?? "", prefix, suffix }),
  });
}

function repliesTo(reader: Reader, rows: Row[]): Map<string, number> {
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return new Map();
  const counted = reader
    .select({ to: sql<string>`${annotations.replyTo}`, count: count() })
    .from(annotations)
    .where(and(inArray(annotations.replyTo, ids), inArray(annotations.state, ["open", "resolved"])))
    .groupBy(annotations.replyTo)
    .all();
  return new Map(counted.map((row) => [row.to, row.count]));
}
