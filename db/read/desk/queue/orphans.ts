import { and, asc, eq, inArray, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import { annotations } from "@/db/desk-schema";
import { events, evidence, sources } from "@/db/schema";
import type { QueueItem } from "@/lib/answers/queue";
import { orphanKey } from "@/lib/queue-keys";
import type { Reader } from "../../snapshot";
import { noteParts } from "./notes";
import { queuedPassages } from "./passages";
import { queuedEvents, queuedFact } from "./queued-events";
import { keysAside, namesOfAccounts, type Slice, type Sliced } from "./slice";

/** Evidence, then annotations, whose passage stands no more in the text of its source, and that nobody has set aside. */
export function queuedOrphans(reader: Reader, { from, limit, locale }: Slice): Sliced {
  const aside = keysAside(reader, "orphan");
  const all = [...orphanEvidence(reader), ...orphanAnnotations(reader)].filter(({ key }) => !aside.has(key));
  const shown = all.slice(from, from + limit);
  const backing = shown.flatMap((one) => (one.of === "evidence" ? one.row : []));
  const found = queuedEvents(
    reader,
    backing.map((row) => row.eventId),
    locale,
  );
  const name = namesOfAccounts(
    reader,
    [...found.values()].map((one) => one.who),
  );
  const passageOf = queuedPassages(
    reader,
    backing.flatMap((row) => row.source ?? []),
  );
  const rows = shown.flatMap((one) => (one.of === "annotation" ? one.row : []));
  const notes = noteParts(reader, rows, locale);
  const items = shown.flatMap((one): QueueItem[] => {
    const { key } = one;
    if (one.of === "annotation") {
      const { at, who, note, passage } = notes(one.row);
      return passage === null ? [] : [{ kind: "orphan", of: "annotation", key, at, who, note, passage }];
    }
    const { eventId, field, source, exact, prefix, suffix } = one.row;
    const event = found.get(eventId);
    if (!event || source === null || exact === null) return [];
    const passage = passageOf({ source, exact, prefix, suffix });
    return [
      {
        kind: "orphan",
        of: "evidence",
        key,
        at: event.at,
        who: name(event.who),
        event: event.line,
        fact: queuedFact(event.record, field),
        passage,
      },
    ];
  });
  return { total: all.length, items };
}

// In plain SQL, because only so it is known to be the condition of an index.
const CORRECTED = sql`${sources.edition} > 1`;

function orphanEvidence(reader: Reader) {
  return reader
    .select({ row: evidence, now: sources.edition })
    .from(sources)
    .innerJoin(evidence, eq(evidence.source, sources.id))
    .innerJoin(events, eq(events.id, evidence.eventId))
    .where(and(CORRECTED, lt(evidence.edition, sources.edition), inArray(events.state, ["draft", "published"])))
    .orderBy(asc(evidence.eventId), asc(evidence.position))
    .all()
    .map(({ row, now }) => ({ of: "evidence" as const, row, key: orphanKey(row.id, now) }));
}

function orphanAnnotations(reader: Reader) {
  const lost = or(
    isNull(annotations.edition),
    isNull(annotations.start),
    sql`${annotations.edition} <> ${sources.edition}`,
  );
  return reader
    .select({ row: annotations, now: sources.edition })
    .from(annotations)
    .innerJoin(sources, eq(sources.id, annotations.source))
    .where(and(eq(annotations.state, "open"), isNotNull(annotations.source), isNull(annotations.replyTo), lost))
    .orderBy(asc(annotations.madeAt), asc(annotations.id))
    .all()
    .map(({ row, now }) => ({ of: "annotation" as const, row, key: orphanKey(row.id, now) }));
}
