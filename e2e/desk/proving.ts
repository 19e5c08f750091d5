import { openDatabase } from "@/db/connection";
import { readStoredEvents } from "@/db/read/event-records";
import type { EventRecord } from "@/lib/event";
import { same } from "@/lib/same";
import { proveRecord } from "@/seeds/prove-record";
import type { Accepted } from "./saving";

/**
 * What is wrong with an event's history after these accepted saves, and with the database around it; nothing: an empty list.
 * One revision made the event, and each accepted save made the one that its answer named.
 */
export async function proveSaves(database: string, event: string, accepted: Accepted[]): Promise<string[]> {
  const db = openDatabase(database);
  try {
    const wrong: string[] = [];
    const log = await db.query.revisions.findMany({
      where: (table, { and, eq }) => and(eq(table.recordKind, "event"), eq(table.recordId, event)),
      orderBy: (table, { asc }) => asc(table.number),
    });
    if (log.length !== accepted.length + 1)
      wrong.push(`${log.length - 1} revisions for ${accepted.length} accepted saves`);
    for (const { revision, note } of accepted) {
      const kept = (log[revision - 1]?.after as EventRecord | undefined)?.summary?.en;
      if (kept !== note) wrong.push(`revision ${revision} was answered with "${note}" and holds "${kept}"`);
    }
    // The log is replayed: each step begins where the one before ended, and the last is the record as it stands.
    log.forEach((one, at) => {
      if (one.number !== at + 1) wrong.push(`revision ${at + 1} is missing`);
      if (!same(one.before, log[at - 1]?.after ?? null)) wrong.push(`revision ${one.number} does not follow`);
    });
    const [stored] = await readStoredEvents([event], db);
    if (!same(stored?.event, log.at(-1)?.after)) wrong.push("the record is not what its history ends with");
    if (stored?.event.summary?.en !== String(accepted.length)) wrong.push(`the sum is ${stored?.event.summary?.en}`);
    const { findings } = await proveRecord(db);
    return [...wrong, ...findings.map(({ file, field, message }) => `${file} ${field}: ${message}`)];
  } finally {
    db.$client.close();
  }
}
