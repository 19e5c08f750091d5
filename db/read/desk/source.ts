import "server-only";
import { and, eq, max } from "drizzle-orm";
import { evidence, revisions, sources } from "@/db/schema";
import type { Span } from "@/lib/evidence";
import type { EditedHead } from "@/lib/intake/source-input";
import type { Words } from "@/lib/localised";
import type { SourceState } from "@/lib/record-words";
import { fail, ok, type Result } from "@/lib/result";
import type { Locale } from "@/lib/vocabulary";
import { linesOf } from "../lines";
import { type Reader, snapshot } from "../snapshot";

/** A passage that evidence rests on: code points of the edition that stands now. */
export type BackedPassage = { start: number; end: number; field: string; event: { id: string; title: Words } };

/** A source as an editor works on it. `revision`: number of the newest, 0 where there is none. */
export type DeskSource = {
  id: string;
  revision: number;
  state: SourceState;
  edition: number;
  head: EditedHead;
  text: string;
  furniture: Span[];
  passages: BackedPassage[];
};

/** Fails with `not-found`. */
export async function readDeskSource(id: string, locale: Locale): Promise<Result<DeskSource>> {
  return snapshot("editors", (reader) => {
    const row = reader.select().from(sources).where(eq(sources.id, id)).get();
    if (!row) return fail("not-found", `No source has the id ${id}.`);
    const { title, titleBasis, publisher, publisherBasis, language, publishedEdtf, publishedNote, url } = row;
    return ok({
      ...{ id, state: row.state, edition: row.edition, text: row.text, furniture: row.furniture },
      revision: revisionOf(reader, id),
      head: {
        ...{ title, titleBasis, publisher, publisherBasis, language },
        published: { edtf: publishedEdtf, note: publishedNote },
        ...(url === null ? {} : { url }),
      },
      passages: passagesOf(reader, id, row.edition, locale),
    });
  });
}

function revisionOf(reader: Reader, id: string): number {
  const isOfSource = and(eq(revisions.recordKind, "source"), eq(revisions.recordId, id));
  return (
    reader
      .select({ number: max(revisions.number) })
      .from(revisions)
      .where(isOfSource)
      .get()?.number ?? 0
  );
}

function passagesOf(reader: Reader, id: string, edition: number, locale: Locale): BackedPassage[] {
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
  return rows.flatMap(({ start, end, field, eventId }) => {
    const event = lines.get(eventId);
    if (!event || start === null || end === null) return [];
    return [{ start, end, field, event: { id: eventId, title: event.title } }];
  });
}
