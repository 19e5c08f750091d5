import "server-only";
import { eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { events } from "@/db/schema";

/**
 * Where an event went that was merged, perhaps more than once: the id of the event that is there now. Null where it was
 * not merged. Reads the tables themselves, since no audience sees a merged event; the caller asks whether it may see
 * the one named.
 */
export async function readMergedInto(id: string): Promise<string | null> {
  const seen = new Set([id]);
  let at = id;
  for (;;) {
    const [row] = await database().select({ next: events.mergedInto }).from(events).where(eq(events.id, at));
    if (!row?.next || seen.has(row.next)) return at === id ? null : at;
    seen.add(row.next);
    at = row.next;
  }
}
