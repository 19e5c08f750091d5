import { eq } from "drizzle-orm";
import { events } from "@/db/schema";
import type { EventRecord } from "@/lib/event";
import { addRevision } from "../revisions";
import type { Tx } from "../transact";
import type { Author } from "../write-event";

/** Changes what an event is without changing what it says, and answers the revision's number. `into`: where a merged one went. */
export function setState(tx: Tx, id: string, record: EventRecord, author: Author, into: string | null): number {
  const revision = addRevision(tx, { recordKind: "event", recordId: id, ...author, after: record });
  tx.update(events).set({ state: author.state, revision, mergedInto: into }).where(eq(events.id, id)).run();
  return revision;
}
