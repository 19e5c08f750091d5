import { count, eq, inArray, ne } from "drizzle-orm";
import { database } from "@/db/connection";
import { eventParties, events, participants, relations, revisions } from "@/db/schema";
import type { QueueItem } from "@/lib/answers/queue";
import { groupBy } from "@/lib/group";
import { type Comparable, type NearPair, nearEvents } from "@/lib/near-events";
import { pairKey } from "@/lib/queue-keys";
import { toTuple } from "@/lib/when";
import { homeOf } from "../../head";
import type { Reader } from "../../snapshot";
import { queuedEvents } from "./queued-events";
import { keysAside, namesOfAccounts, type Slice, type Sliced } from "./slice";

/** A report of a meeting may be dated a day or two from another. */
const GAP_DAYS = 2;

/** Events that may be one and that nobody has set aside as two, likeliest first. */
export function queuedDuplicates(reader: Reader, { from, limit, locale }: Slice): Sliced {
  const aside = keysAside(reader, "duplicate");
  const all = pairsOf(reader).filter(({ one, other }) => !aside.has(pairKey(one, other)));
  const shown = all.slice(from, from + limit);
  const found = queuedEvents(reader, [...new Set(shown.flatMap(({ one, other }) => [one, other]))], locale);
  const name = namesOfAccounts(
    reader,
    [...found.values()].map((entry) => entry.who),
  );
  const items = shown.flatMap(({ one, other, reasons }): QueueItem[] => {
    const [first, second] = [found.get(one), found.get(other)];
    if (!first || !second) return [];
    const newer = first.at > second.at ? first : second;
    const key = pairKey(one, other);
    return [{ kind: "duplicate", key, at: newer.at, who: name(newer.who), events: [first.line, second.line], reasons }];
  });
  return { total: all.length, items };
}

let remembered: { file: string; changes: number; pairs: NearPair[] } | undefined;

/** All pairs, found anew only after an event was changed: each change of one is a revision, and none is ever deleted. */
function pairsOf(reader: Reader): NearPair[] {
  const changes = reader.select({ n: count() }).from(revisions).where(eq(revisions.recordKind, "event")).get()?.n ?? 0;
  const file = database().$client.name;
  if (remembered?.file !== file || remembered.changes !== changes) {
    remembered = { file, changes, pairs: nearEvents(comparables(reader), { gap: GAP_DAYS }) };
  }
  return remembered.pairs;
}

/** Every event that stands, with its partners: the home party is party to all. */
function comparables(reader: Reader): Comparable[] {
  const { id, title, kind, within, earliestStart, latestStart, earliestEnd, latestEnd } = events;
  const rows = reader
    .select({ id, title, kind, within, earliestStart, latestStart, earliestEnd, latestEnd })
    .from(events)
    .where(inArray(events.state, ["draft", "published"]))
    .all();
  const partners = reader
    .select({ event: eventParties.eventId, id: eventParties.party })
    .from(eventParties)
    .where(ne(eventParties.party, homeOf(reader)))
    .all();
  const people = reader.select({ event: participants.eventId, id: participants.person }).from(participants).all();
  const related = reader.select({ event: relations.eventId, id: relations.other }).from(relations).all();
  const of = (list: { event: string; id: string }[]) => {
    const groups = groupBy(list, (one) => one.event);
    return (event: string) => (groups.get(event) ?? []).map((one) => one.id);
  };
  const [partnersOf, peopleOf, relatedTo] = [of(partners), of(people), of(related)];
  return rows.map((row) => ({
    ...{ id: row.id, title: row.title, kind: row.kind, bounds: toTuple(row) },
    ...{ parties: partnersOf(row.id), people: peopleOf(row.id) },
    apart: [...relatedTo(row.id), ...(row.within === null ? [] : [row.within])],
  }));
}
