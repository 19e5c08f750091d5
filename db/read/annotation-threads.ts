import { and, asc, eq, inArray, ne, or } from "drizzle-orm";
import { annotations } from "@/db/desk-schema";
import { sources } from "@/db/schema";
import type { AnnotationAnswer, AnnotationPage, AnnotationThread } from "@/lib/answers/annotation";
import type { Audience } from "@/lib/record-words";
import { fail, ok, type Result } from "@/lib/result";
import type { Locale } from "@/lib/vocabulary";
import { answerAnnotations } from "./annotations";
import { linesOf } from "./lines";
import { type Reader, snapshot } from "./snapshot";
import { subjectsOf } from "./subjects";

/** The thread in which an annotation stands, and what it speaks of. Editors see withdrawn ones, too. Fails with `not-found`. */
export async function readThread(audience: Audience, id: string, locale: Locale): Promise<Result<AnnotationThread>> {
  return snapshot(audience, (reader) => {
    const columns = { id: annotations.id, replyTo: annotations.replyTo };
    const row = reader.select(columns).from(annotations).where(eq(annotations.id, id)).get();
    const [thread] = row ? threadsOf(reader, [row.replyTo ?? row.id], true, locale) : [];
    return thread ? ok(thread) : fail("not-found", `No annotation has the id ${id}.`);
  });
}

/** These threads, by the ids that begin them and in their order. `withdrawn`: with replies that were withdrawn. */
export function threadsOf(reader: Reader, ids: string[], withdrawn: boolean, locale: Locale): AnnotationThread[] {
  if (ids.length === 0) return [];
  const isReply = and(inArray(annotations.replyTo, ids), withdrawn ? undefined : ne(annotations.state, "withdrawn"));
  const rows = reader
    .select()
    .from(annotations)
    .where(or(inArray(annotations.id, ids), isReply))
    .orderBy(asc(annotations.madeAt), asc(annotations.id))
    .all();
  const answers = answerAnnotations(reader, rows);
  const pageOf = pagesOf(reader, answers, locale);
  return ids.flatMap((id) => {
    const annotation = answers.find((one) => one.id === id);
    if (!annotation) return [];
    const replies = answers.filter((one) => one.replyTo === id);
    return [{ annotation, replies, page: pageOf(annotation) }];
  });
}

/** What annotations speak of, in one line each. */
export function pagesOf(reader: Reader, answers: AnnotationAnswer[], locale: Locale) {
  const targets = answers.map((one) => one.target);
  const lines = linesOf(
    reader,
    targets.flatMap((one) => ("event" in one ? one.event : [])),
    locale,
  );
  const fields = targets.flatMap((one) => ("event" in one && one.field !== null ? one.field : []));
  const subjects = subjectsOf(reader, fields, locale);
  const texts = titlesOf(
    reader,
    targets.flatMap((one) => ("source" in one ? one.source : [])),
  );
  return ({ target }: AnnotationAnswer): AnnotationPage | null => {
    if ("source" in target) {
      const text = texts.get(target.source);
      return text ? { kind: "source", ...text } : null;
    }
    const event = lines.get(target.event);
    if (!event) return null;
    return { kind: "event", event, field: target.field, subject: subjects.get(target.field ?? "") ?? null };
  };
}

function titlesOf(reader: Reader, ids: string[]) {
  const wanted = [...new Set(ids)];
  const { id, title, language } = sources;
  const rows =
    wanted.length === 0 ? [] : reader.select({ id, title, language }).from(sources).where(inArray(id, wanted)).all();
  return new Map(rows.map((row) => [row.id, row]));
}
