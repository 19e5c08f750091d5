import { asc, inArray } from "drizzle-orm";
import type { commitments, eventParties, eventTopics, participants, relations } from "@/db/schema";
import { groupBy } from "@/lib/group";
import type { Reader } from "./snapshot";

type Child = typeof eventParties | typeof participants | typeof eventTopics | typeof commitments | typeof relations;

/** The rows of one table that belong to these events; answers those of one event, in its own order. */
export function childrenOf<T extends Child>(
  reader: Reader,
  table: T,
  ids: string[],
): (event: string) => T["$inferSelect"][] {
  const rows = reader
    .select()
    .from(table as Child)
    .where(inArray(table.eventId, ids))
    .orderBy(asc(table.position))
    .all() as T["$inferSelect"][];
  const groups = groupBy(rows, (row) => row.eventId);
  return (event) => groups.get(event) ?? [];
}
