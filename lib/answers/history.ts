import type { Words } from "../localised";
import type { RevisedKind, RevisionAct } from "../record-words";

/* Answers about what was changed: plain data. Times are ms since 1970. */

export type RecordRef = { kind: RevisedKind; id: string };

/** One change of one record. `who`: `load`, else the account. `state`: after it, for kinds that have one. */
export type RevisionLine = RecordRef & {
  number: number;
  at: number;
  who: string;
  act: RevisionAct;
  why: string | null;
  state: string | null;
  /** How the record stands now. */
  isNewest: boolean;
};

/** What stood on both sides of a change; `before` is null for the first. */
export type RevisionAnswer = RevisionLine & { before: unknown; after: unknown; stateBefore: string | null };

/** One page of a record's history, newest first. `next`: cursor of the page of older ones. */
export type HistoryAnswer = RecordRef & { name: Words; newest: number; revisions: RevisionLine[]; next: number | null };

/** One page of what was changed of late. `lost`: the asked cursor was not understood, and the page is the first. */
export type ChangesAnswer = { changes: RevisionAnswer[]; next: string | null; lost: boolean };

/** What records and accounts are called, by `KIND/ID`. */
export type RecordNames = Record<string, Words>;
