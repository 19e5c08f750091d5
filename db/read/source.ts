import { and, eq } from "drizzle-orm";
import { annotations } from "@/db/desk-schema";
import { evidence, sources } from "@/db/schema";
import type { SourceAnswer } from "@/lib/answers/source";
import { inLanguage } from "@/lib/localised";
import type { Audience } from "@/lib/record-words";
import { fail, ok, type Result } from "@/lib/result";
import type { Locale } from "@/lib/vocabulary";
import { annotationsWhere } from "./annotations";
import { linesOf } from "./lines";
import { type Reader, snapshot } from "./snapshot";
import { toSourceLine } from "./source-lines";
import { subjectsOf } from "./subjects";

/** One source with its text and every passage in it, in the order of the text. Fails with `not-found`. */
export async function readSource(audience: Audience, id: string, locale: Locale): Promise<Result<SourceAnswer>> {
  return snapshot(audience, (reader) => {
    const row = rowOf(reader, id);
    if (!row) return notFound(id);
    return ok({
      ...toSourceLine(row, locale),
      sha256: row.sha256,
      text: row.text,
      furniture: row.furniture,
      slips: row.slips.map(({ span, note }) => ({ span, note: inLanguage(note, locale) })),
      passages: passagesIn(reader, row, locale),
      edition: row.edition,
      annotations: annotationsWhere(reader, eq(annotations.source, id)),
    });
  });
}

/** A source as the API gives it. [contract] */
export type SourceDocument = {
  id: string;
  title: string;
  publisher: string;
  language: string;
  /** EDTF. */
  published: string;
  url: string | null;
  sha256: string;
  text: string;
  furniture: [number, number][];
};

/** A source with its text, in no language of the interface. Fails with `not-found`. */
export async function readSourceDocument(audience: Audience, id: string): Promise<Result<SourceDocument>> {
  return snapshot(audience, (reader) => {
    const row = rowOf(reader, id);
    if (!row) return notFound(id);
    const { title, publisher, language, publishedEdtf: published, url, sha256, text, furniture } = row;
    return ok({ id, title, publisher, language, published, url, sha256, text, furniture });
  });
}

function rowOf(reader: Reader, id: string) {
  return reader.select().from(sources).where(eq(sources.id, id)).get();
}

function notFound(id: string): Result<never> {
  return fail("not-found", `No source has the id ${id}.`);
}

function passagesIn(
  reader: Reader,
  { id, edition }: { id: string; edition: number },
  locale: Locale,
): SourceAnswer["passages"] {
  const rows = reader
    .select()
    .from(evidence)
    .where(and(eq(evidence.source, id), eq(evidence.edition, edition)))
    .orderBy(evidence.start, evidence.end, evidence.eventId, evidence.position)
    .all();
  const lines = linesOf(
    reader,
    rows.map((row) => row.eventId),
    locale,
  );
  const subjects = subjectsOf(
    reader,
    rows.map((row) => row.field),
    locale,
  );
  return rows.flatMap(({ id: evidenceId, start, end, field, basis, eventId }) => {
    const event = lines.get(eventId);
    if (!event || start === null || end === null) return [];
    return [{ evidence: evidenceId, start, end, field, subject: subjects.get(field) ?? null, basis, event }];
  });
}
