import type { Localised, Words } from "../localised";
import type { Likeness } from "../near-events";
import type { AsideKind, EventState } from "../record-words";
import type { AnnotationPage } from "./annotation";
import type { EventLine } from "./event";
import type { RecordNames } from "./history";

/* Answers to the review queue: plain data. Times are ms since 1970. */

/** What waits for an editor, in the order in which it is worked through. */
export const QUEUE_KINDS = ["draft", "question", "correction", "disputed", "orphan", "duplicate"] as const;
export type QueueKind = (typeof QUEUE_KINDS)[number];

/** Words of a source with a few of those around them. `language`: for `lang`. */
export type QueuedPassage = {
  source: string;
  title: string;
  language: string;
  before: string;
  exact: string;
  after: string;
};

/** A fact of an event by its path; `subject`: the words of a commitment, which has no other name. */
export type QueuedFact = { path: string; subject: Localised | null };

export type QueuedEvent = EventLine & { revision: number; state: EventState };

type QueuedNote = { id: string; revision: number; body: string; language: string | null; replies: number };

/**
 * One thing to look at. `key`: the same for as long as it is the same thing; for what can be set aside, what it is set
 * aside by. `at`: since when it waits. `who` made it; null: the dataset's loader, or nobody told.
 */
export type QueueItem = { key: string; at: number; who: string | null } & (
  | { kind: "draft"; record: "event"; event: QueuedEvent; missing: QueuedFact[]; passage: QueuedPassage | null }
  | {
      kind: "draft";
      record: "source";
      source: { id: string; title: string; publisher: string; language: string; revision: number };
    }
  | { kind: "question" | "correction"; note: QueuedNote; page: AnnotationPage | null; passage: QueuedPassage | null }
  | { kind: "disputed"; event: QueuedEvent; fact: QueuedFact; value: string; passage: QueuedPassage }
  | { kind: "orphan"; of: "evidence"; event: QueuedEvent; fact: QueuedFact; passage: QueuedPassage }
  | { kind: "orphan"; of: "annotation"; note: QueuedNote; passage: QueuedPassage }
  | { kind: "duplicate"; events: [QueuedEvent, QueuedEvent]; reasons: Likeness[] }
);

export type QueueGroup = { kind: QueueKind; total: number; items: QueueItem[] };

/** `names`: of what the items' facts are about, by `KIND/ID`. */
export type QueueAnswer = { groups: QueueGroup[]; names: RecordNames };

/** What was set aside, newest first; `about` is what it concerned, as far as that is still there. */
export type AsideAnswer = { kind: AsideKind; key: string; at: number; who: string | null; about: Words[] };
