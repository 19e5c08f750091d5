import { and, eq, isNotNull } from "drizzle-orm";
import type { Holdings } from "@/lib/annotation/web/plan-import";
import { type EventRecord, fieldsOf } from "@/lib/event";
import { annotationRow, toAnnotation } from "./annotation-rows";
import type { Db } from "./connection";
import { annotations } from "./desk-schema";
import { events, revisions, sources } from "./schema";

type Reader = Parameters<Parameters<Db["transaction"]>[0]>[0];

/** What an import of annotations asks of the record: withdrawn and merged events are none. */
export function holdingsOf(reader: Reader): Holdings {
  const published = reader
    .select({ id: sources.id, url: sources.url })
    .from(sources)
    .where(isNotNull(sources.url))
    .all();
  const byUrl = new Map(published.map(({ id, url }) => [url ?? "", id]));
  return {
    fieldsOf: (event) => {
      const row = reader
        .select({ state: events.state, revision: events.revision })
        .from(events)
        .where(eq(events.id, event))
        .get();
      if (!row || row.state === "withdrawn" || row.state === "merged") return null;
      const isNewest = and(
        eq(revisions.recordKind, "event"),
        eq(revisions.recordId, event),
        eq(revisions.number, row.revision),
      );
      const newest = reader.select({ after: revisions.after }).from(revisions).where(isNewest).get();
      return newest ? fieldsOf(newest.after as EventRecord) : [];
    },
    textOf: (source) =>
      reader
        .select({ text: sources.text, edition: sources.edition })
        .from(sources)
        .where(eq(sources.id, source))
        .get() ?? null,
    sourceAt: (url) => byUrl.get(url) ?? null,
    annotation: (id) => {
      const row = annotationRow(reader, id);
      return row ? toAnnotation(row) : null;
    },
    isTaken: (via) =>
      reader.select({ id: annotations.id }).from(annotations).where(eq(annotations.via, via)).get() !== undefined,
  };
}
