import { and, eq, gte, inArray, lte, ne, notInArray, type SQL, sql } from "drizzle-orm";
import { eventParties, events, eventTopics, participants } from "@/db/schema";
import type { SliceAnswer, SliceRequest } from "@/lib/answers/slice";
import { NO_LANE } from "@/lib/answers/window";
import type { Audience } from "@/lib/record-words";
import type { LaneKey } from "@/lib/view";
import type { Kind } from "@/lib/vocabulary";
import { entriesOf } from "./entries";
import { homeOf, versionOf } from "./head";
import { pageOf } from "./page";
import { type Reader, snapshot } from "./snapshot";
import { understand } from "./understand";
import { whereOf } from "./where";

/** `limit`: most events of the page. A cursor that is not understood leads to the first page. */
export async function readSlice(audience: Audience, request: SliceRequest & { limit: number }): Promise<SliceAnswer> {
  return snapshot(audience, (reader) => {
    const { lane, laneId, days, cursor, limit, locale } = request;
    const { filters } = understand(reader, request.filters);
    const home = homeOf(reader);
    const drawn = and(lte(events.drawnFrom, days.to), gte(events.drawnTo, days.from));
    const isLane = filters[lane].length === 0 || filters[lane].includes(laneId);
    const where = isLane ? (and(whereOf(filters), drawn, inLane(reader, lane, laneId, home)) ?? NOTHING) : NOTHING;
    const { ids, next } = pageOf(reader, where, home, { sort: "when", cursor, limit, locale });
    return {
      version: versionOf(reader),
      count: reader.select({ count: sql<number>`count(*)` }).from(events).where(where).get()?.count ?? 0,
      entries: entriesOf(reader, ids, home, locale),
      next,
    };
  });
}

const NOTHING = sql`false`;

const LINKS = {
  party: [eventParties, eventParties.party],
  topic: [eventTopics, eventTopics.topic],
  person: [participants, participants.person],
} as const;

/** Condition: the event stands in the lane. The home party has none, and an event with no other party stands in `NO_LANE`. */
function inLane(reader: Reader, key: LaneKey, id: string, home: string): SQL {
  if (key === "kind") return eq(events.kind, id as Kind);
  const [table, value] = LINKS[key];
  const links = (condition: SQL | undefined) => reader.select({ event: table.eventId }).from(table).where(condition);
  const foreign = key === "party" ? ne(value, home) : undefined;
  return id === NO_LANE
    ? notInArray(events.id, links(foreign))
    : inArray(events.id, links(and(eq(value, id), foreign)));
}
