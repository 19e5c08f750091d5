import { and, asc, inArray, ne, type SQL } from "drizzle-orm";
import { type AnnotationRow, accountOf } from "@/db/annotation-rows";
import { annotations } from "@/db/desk-schema";
import { sources } from "@/db/schema";
import type { AnnotationAnswer, AnnotationTarget } from "@/lib/answers/annotation";
import type { Reader } from "./snapshot";

/** The annotations that `where` holds for and the audience may see, oldest first, without those withdrawn. */
export function annotationsWhere(reader: Reader, where: SQL): AnnotationAnswer[] {
  const rows = reader
    .select()
    .from(annotations)
    .where(and(where, ne(annotations.state, "withdrawn")))
    .orderBy(asc(annotations.madeAt), asc(annotations.id))
    .all();
  return answerAnnotations(reader, rows);
}

/** These rows as they are shown, in their order. */
export function answerAnnotations(reader: Reader, rows: AnnotationRow[]): AnnotationAnswer[] {
  const editions = editionsOf(
    reader,
    rows.flatMap((row) => row.source ?? []),
  );
  return rows.map((row) => {
    const { id, revision, motivation, body, language, replyTo, audience, state, madeAt, modifiedAt } = row;
    return {
      ...{ id, revision, motivation, body, language, replyTo, audience, state },
      target: targetOf(row, editions),
      creator: { account: accountOf(row), name: row.creatorName || null },
      created: madeAt,
      modified: modifiedAt === madeAt ? null : modifiedAt,
    };
  });
}

function targetOf(row: AnnotationRow, editions: Map<string, number>): AnnotationTarget {
  if (row.eventId !== null) return { event: row.eventId, field: row.field };
  const { source, edition, start, end, exact } = row;
  const isPlaced = edition !== null && edition === editions.get(source ?? "") && start !== null && end !== null;
  return { source: source ?? "", place: isPlaced ? { start, end } : null, exact: exact ?? "" };
}

function editionsOf(reader: Reader, ids: string[]): Map<string, number> {
  if (ids.length === 0) return new Map();
  const columns = { id: sources.id, edition: sources.edition };
  const rows = reader
    .select(columns)
    .from(sources)
    .where(inArray(sources.id, [...new Set(ids)]))
    .all();
  return new Map(rows.map(({ id, edition }) => [id, edition]));
}
