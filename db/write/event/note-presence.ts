import { and, eq, gt, lt, ne } from "drizzle-orm";
import { accounts, presence } from "@/db/desk-schema";
import { ok, type Result } from "@/lib/result";
import { authorise, type By } from "../act";
import { transact } from "../transact";

/** How long after its last sign a page counts as open, ms: three of its heartbeats. */
const OPEN_MS = 45_000;

/** `page`: one per open page. `leaving`: it is being closed. */
export type PresenceInput = { event: string; page: string; leaving: boolean };

/**
 * Notes that someone has an event open in the editor, and answers the names of who else has. It locks nothing, is no
 * change of the record, and so raises no version.
 */
export async function notePresence(by: By, { event, page, leaving }: PresenceInput): Promise<Result<string[]>> {
  return transact((tx) => {
    const account = authorise(tx, by.session, "editor");
    if (!account.ok) return account;
    const now = Date.now();
    const mine = { eventId: event, account: account.value.id, page };
    tx.delete(presence)
      .where(lt(presence.seenAt, now - OPEN_MS))
      .run();
    if (leaving) {
      tx.delete(presence)
        .where(and(eq(presence.eventId, event), eq(presence.account, mine.account), eq(presence.page, page)))
        .run();
      return ok([]);
    }
    tx.insert(presence)
      .values({ ...mine, seenAt: now })
      .onConflictDoUpdate({ target: [presence.eventId, presence.account, presence.page], set: { seenAt: now } })
      .run();
    const others = tx
      .selectDistinct({ name: accounts.name })
      .from(presence)
      .innerJoin(accounts, eq(accounts.id, presence.account))
      .where(and(eq(presence.eventId, event), ne(presence.account, mine.account), gt(presence.seenAt, now - OPEN_MS)))
      .orderBy(accounts.name)
      .all();
    return ok(others.map((one) => one.name));
  });
}
