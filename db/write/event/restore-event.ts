import { and, eq } from "drizzle-orm";
import { events, revisions } from "@/db/schema";
import { EventRecord } from "@/lib/event";
import { toStored } from "@/lib/located";
import { fail, ok, type Result } from "@/lib/result";
import { act, type By } from "../act";
import type { Tx } from "../transact";
import { writeEvent } from "../write-event";
import { checkEvent } from "./check-event";
import { seenEvent } from "./current-event";
import { returnAnnotations } from "./move-annotations";
import { returnReferences } from "./references";
import type { Saved } from "./save-event";

/**
 * `number`: the revision to bring back. `undo`: also what the event was then, draft or published; else it stays what it
 * is, unless it was withdrawn or merged.
 */
export type RestoreInput = { id: string; seen: number; number: number; undo: boolean; why: string | null };

/**
 * Writes what an event said in one of its revisions as a new revision: nothing between is lost. One that was merged
 * takes back what named it, and what was said of it. Refused as `invalid`
 * where that may no longer stand (a person it names is gone from no registry, but a text may have a new edition).
 * Fails with `not-found`, or `conflict` as `saveEvent` does.
 */
export async function restoreEvent(by: By, { id, seen, number, undo, why }: RestoreInput): Promise<Result<Saved>> {
  return act(by, "editor", (tx, account): Result<Saved> => {
    const current = seenEvent(tx, id, seen);
    if (!current.ok) return current;
    const wanted = tx
      .select()
      .from(revisions)
      .where(and(eq(revisions.recordKind, "event"), eq(revisions.recordId, id), eq(revisions.number, number)))
      .get();
    if (!wanted) return fail("not-found", `The event ${id} has no revision ${number}.`);
    const alive = current.value.state === "draft" || current.value.state === "published";
    const was = undo || !alive ? wanted.state : current.value.state;
    const state = was === "published" ? "published" : "draft";
    const checked = checkEvent(tx, EventRecord.parse(wanted.after), state);
    if (!checked.ok) return checked;
    const { event, located } = checked.value;
    const author = { who: account.id, act: "restore", why } as const;
    const into = mergedInto(tx, id);
    const revision = writeEvent(tx, event, located, { ...author, state });
    if (into !== null) {
      returnAnnotations(tx, id, into, author);
      const returned = returnReferences(tx, id, into, author);
      if (!returned.ok) return returned;
    }
    return ok({ id, revision, state, record: toStored(event, located) });
  });
}

function mergedInto(tx: Tx, id: string): string | null {
  return tx.select({ into: events.mergedInto }).from(events).where(eq(events.id, id)).get()?.into ?? null;
}
