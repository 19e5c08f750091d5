import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import { events, evidence } from "@/db/schema";
import type { QueueItem } from "@/lib/answers/queue";
import type { Reader } from "../../snapshot";
import { queuedPassages } from "./passages";
import { queuedEvents, queuedFact } from "./queued-events";
import { keysAside, namesOfAccounts, type Slice, type Sliced } from "./slice";

/** Passages that give another value than the one chosen, and that nobody has set aside. */
export function queuedDisputed(reader: Reader, { from, limit, locale }: Slice): Sliced {
  const aside = keysAside(reader, "disputed");
  const all = reader
    .select({ row: evidence })
    .from(evidence)
    .innerJoin(events, eq(events.id, evidence.eventId))
    .where(and(isNotNull(evidence.value), inArray(events.state, ["draft", "published"])))
    .orderBy(asc(evidence.eventId), asc(evidence.position))
    .all()
    .map(({ row }) => row)
    .filter(({ id }) => !aside.has(id));
  const shown = all.slice(from, from + limit);
  const found = queuedEvents(
    reader,
    shown.map((one) => one.eventId),
    locale,
  );
  const name = namesOfAccounts(
    reader,
    [...found.values()].map((one) => one.who),
  );
  const passageOf = queuedPassages(
    reader,
    shown.flatMap((one) => one.source ?? []),
  );
  const items = shown.flatMap(({ id, eventId, field, value, source, exact, prefix, suffix }): QueueItem[] => {
    const event = found.get(eventId);
    if (!event || value === null || source === null || exact === null) return [];
    const passage = passageOf({ source, exact, prefix, suffix });
    return [
      {
        kind: "disputed",
        key: id,
        at: event.at,
        who: name(event.who),
        event: event.line,
        fact: queuedFact(event.record, field),
        value,
        passage,
      },
    ];
  });
  return { total: all.length, items };
}
