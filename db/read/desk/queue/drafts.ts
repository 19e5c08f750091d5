import { inArray, sql } from "drizzle-orm";
import { events, revisions, sources } from "@/db/schema";
import type { QueueItem } from "@/lib/answers/queue";
import { type EventRecord, fieldsWithoutEvidence } from "@/lib/event";
import type { Reader } from "../../snapshot";
import { queuedPassages } from "./passages";
import { queuedEvents, queuedFact } from "./queued-events";
import { namesOfAccounts, type Slice, type Sliced } from "./slice";

type Draft = { record: "event" | "source"; id: string; who: string; at: number };

/** Events and sources that are not published, those that wait longest first. */
export function queuedDrafts(reader: Reader, { from, limit, locale }: Slice): Sliced {
  const all = draftsOf(reader);
  const shown = all.slice(from, from + limit);
  const ids = (record: Draft["record"]) => shown.flatMap((one) => (one.record === record ? one.id : []));
  const found = queuedEvents(reader, ids("event"), locale);
  const passageOf = queuedPassages(
    reader,
    [...found.values()].flatMap(({ record }) => telling(record)?.source ?? []),
  );
  const texts = sourcesOf(reader, ids("source"));
  const name = namesOfAccounts(
    reader,
    shown.map((one) => one.who),
  );
  const items = shown.flatMap(({ record, id, who, at }): QueueItem[] => {
    const common = { kind: "draft" as const, key: `draft ${record} ${id}`, at, who: name(who) };
    const event = found.get(id);
    if (record === "event" && event) {
      const passage = telling(event.record);
      return [
        {
          ...{
            ...common,
            record,
            event: event.line,
            missing: fieldsWithoutEvidence(event.record).map((path) => queuedFact(event.record, path)),
          },
          passage: passage ? passageOf(passage) : null,
        },
      ];
    }
    const source = texts.get(id);
    return record === "source" && source ? [{ ...common, record, source }] : [];
  });
  return { total: all.length, items };
}

/** In plain SQL: only a state that stands in the words of the query is known to be that of the index of drafts. */
function draftsOf(reader: Reader): Draft[] {
  const waiting = (record: Draft["record"], table: typeof events | typeof sources) => sql`
    select ${record} as record, ${table.id} as id, ${table.madeBy} as who, coalesce(${revisions.at}, 0) as at
    from ${table} left join ${revisions} on ${revisions.recordKind} = ${record}
      and ${revisions.recordId} = ${table.id} and ${revisions.number} = 1
    where ${table.state} = 'draft'`;
  return reader.all<Draft>(
    sql`${waiting("event", events)} union all ${waiting("source", sources)} order by at, record, id`,
  );
}

const TELLING = ["status", "when", "title", "kind"];

/** The passage by which the event is judged soonest: that of its status, date or title, else its first. */
function telling({ evidence }: EventRecord) {
  const quoted = evidence.flatMap((one) => (one.basis === "editorial" ? [] : [one]));
  return TELLING.flatMap((field) => quoted.find((one) => one.field === field) ?? [])[0] ?? quoted[0];
}

function sourcesOf(reader: Reader, ids: string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const { id, title, publisher, language } = sources;
  const number = sql<number>`(select max(${revisions.number}) from ${revisions} where ${revisions.recordKind} = 'source' and ${revisions.recordId} = ${sources.id})`;
  const rows = reader
    .select({ id, title, publisher, language, revision: number })
    .from(sources)
    .where(inArray(id, ids))
    .all();
  return new Map(rows.map((row) => [row.id, row]));
}
