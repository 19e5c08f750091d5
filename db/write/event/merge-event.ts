import { and, eq, inArray, or } from "drizzle-orm";
import { events, relations } from "@/db/schema";
import type { EventBody, EventRecord } from "@/lib/event";
import { fail, ok, type Result } from "@/lib/result";
import { type Account, act, type By } from "../act";
import type { Tx } from "../transact";
import { writeEvent } from "../write-event";
import { checkEvent } from "./check-event";
import type { Stored } from "./create-event";
import { currentEvent, livingEvent } from "./current-event";
import { setState } from "./set-state";

/** `from` goes into `into`, whose record is from then on `record`, as the editor confirmed it. `seen`: of both. */
export type MergeInput = {
  from: string;
  into: string;
  seen: { from: number; into: number };
  record: EventBody;
  why: string | null;
};

/**
 * Makes one event of two: the first's id answers from then on with the second's, and what named the first names the
 * second. Fails with `conflict` as `saveEvent` does, for either; with `invalid` where the result may not stand, or a
 * published event would go into a draft and so out of the readers' sight.
 */
export async function mergeEvent(by: By, { from, into, seen, record, why }: MergeInput): Promise<Result<Stored>> {
  return act(by, "editor", (tx, account): Result<Stored> => {
    if (from === into) return fail("invalid", "An event cannot be merged into itself.", { into: "itself" });
    const old = livingEvent(tx, from, seen.from);
    if (!old.ok) return old;
    const kept = livingEvent(tx, into, seen.into);
    if (!kept.ok) return kept;
    const { state } = kept.value;
    if (old.value.state === "published" && state === "draft") {
      return fail("invalid", "A published event cannot go into a draft: publish the other first.", { into: "draft" });
    }
    const checked = checkEvent(tx, withoutNaming({ ...record, id: into }, from), state);
    if (!checked.ok) return checked;
    const { event, located } = checked.value;
    const author = { who: account.id, act: "merge", why } as const;
    const revision = writeEvent(tx, event, located, { ...author, state });
    setState(tx, from, old.value.record, { ...author, state: "merged" }, into);
    const repointed = repoint(tx, account, from, into, why);
    return repointed.ok ? ok({ id: into, revision }) : repointed;
  });
}

/** What named the first event, now names the second, each with its revision. */
function repoint(tx: Tx, account: Account, from: string, into: string, why: string | null): Result<null> {
  const naming = tx
    .select({ id: events.id })
    .from(events)
    .where(
      and(
        inArray(events.state, ["draft", "published"]),
        or(
          eq(events.within, from),
          inArray(events.id, tx.select({ id: relations.eventId }).from(relations).where(eq(relations.other, from))),
        ),
      ),
    )
    .all();
  for (const { id } of naming) {
    const current = currentEvent(tx, id);
    if (!current.ok) return current;
    const { record, state } = current.value;
    const checked = checkEvent(tx, renamed(record, from, into), state === "published" ? "published" : "draft");
    if (!checked.ok) return checked;
    const { event, located } = checked.value;
    writeEvent(tx, event, located, { who: account.id, act: "merge", why, state });
  }
  return ok(null);
}

/** The record with `into` in the place of `from`, named once. */
function renamed(record: EventRecord, from: string, into: string): EventRecord {
  const related = record.related.map((one) => (one.event === from ? { ...one, event: into } : one));
  const within = record.within === from ? into : record.within;
  return withoutNaming(
    {
      ...record,
      within,
      related: related.filter(
        (one, at) => related.findIndex((other) => other.event === one.event && other.how === one.how) === at,
      ),
    },
    record.id,
  );
}

/** The record without relations to `id`, and not within it. */
function withoutNaming(record: EventRecord, id: string): EventRecord {
  const inside = record.within === id;
  return {
    ...record,
    within: inside ? null : record.within,
    related: record.related.filter((one) => one.event !== id),
    evidence: inside ? record.evidence.filter((one) => one.field !== "within") : record.evidence,
  };
}
