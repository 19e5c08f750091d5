import "server-only";
import { eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { events } from "@/db/schema";
import type { Audience } from "@/lib/record-words";
import { readExists } from "./exists";

/**
 * Where an event went that was merged, perhaps more than once: the id of the one that is there now. Null where it was
 * not merged, or where this audience may not see the one that it went into.
 */
export async function readMergedInto(audience: Audience, id: string): Promise<string | null> {
  const seen = new Set([id]);
  let at = id;
  for (;;) {
    // The tables themselves, since no audience sees a merged event.
    const [row] = await database().select({ next: events.mergedInto }).from(events).where(eq(events.id, at));
    if (!row?.next || seen.has(row.next)) break;
    seen.add(row.next);
    at = row.next;
  }
  return at !== id && (await readExists(audience, "events", at)) ? at : null;
}
