import { and, desc, eq, sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { revisions } from "@/db/schema";
import type { RevisedKind, RevisionAct } from "@/lib/record-words";
import type { Tx } from "./transact";

export type Revision = typeof revisions.$inferSelect;

/** What a revision says beside its number, its time and what stood before. `who`: `load`, else the account. */
export type NewRevision = {
  recordKind: RevisedKind;
  recordId: string;
  who: string;
  act: RevisionAct;
  why: string | null;
  state: string | null;
  /** The record as it stands from now on. */
  after: unknown;
};

/** The newest revision of a record: its `after` is the record as it stands. */
export function lastRevision(tx: Tx, kind: RevisedKind, id: string): Revision | undefined {
  return newest(tx).get({ kind, id });
}

const newest = prepared((tx) =>
  tx
    .select()
    .from(revisions)
    .where(and(eq(revisions.recordKind, sql.placeholder("kind")), eq(revisions.recordId, sql.placeholder("id"))))
    .orderBy(desc(revisions.number))
    .limit(1)
    .prepare(),
);

/** Adds the next revision of a record and answers its number: 1 for the first. */
export function addRevision(tx: Tx, { after, ...revision }: NewRevision): number {
  const number = numbers(tx).get(revision.recordKind, revision.recordId) ?? 1;
  insert(tx).run({ ...revision, number, at: Date.now(), after: JSON.stringify(after) });
  return number;
}

const numbers = prepared((_tx, client) =>
  client
    .prepare<[string, string], number>(
      "select number + 1 from revisions where record_kind = ? and record_id = ? order by number desc limit 1",
    )
    .pluck(),
);

// What stood before is what stood after the revision before, and need not leave the database to be written again.
const insert = prepared((_tx, client) =>
  client.prepare<[Omit<Revision, "before" | "after"> & { after: string }]>(
    `insert into revisions (record_kind, record_id, number, at, who, act, why, state, "after", "before")
    values (@recordKind, @recordId, @number, @at, @who, @act, @why, @state, @after,
      (select "after" from revisions where record_kind = @recordKind and record_id = @recordId and number = @number - 1))`,
  ),
);
