import type { AnnotationAudience, Motivation } from "../annotation/vocabulary";
import type { Words } from "../localised";
import type { AnnotationState, RevisionAct } from "../record-words";
import type { EventLine } from "./event";

/* Answers about annotations: plain data, ready to be shown in one language. Times are ms since 1970 UTC. */

/** What an annotation speaks of. Offsets are code points of the source's text as it is now; null for an orphan. */
export type AnnotationTarget =
  | { event: string; field: string | null }
  | { source: string; place: { start: number; end: number } | null; exact: string };

export type AnnotationAnswer = {
  id: string;
  revision: number;
  target: AnnotationTarget;
  motivation: Motivation;
  body: string;
  language: string | null;
  /** The annotation that begins its thread; null for that one itself. */
  replyTo: string | null;
  audience: AnnotationAudience;
  state: AnnotationState;
  /** `account`: null for an imported one, which may tell no name either. */
  creator: { account: string | null; name: string | null };
  created: number;
  /** When its words or its state were changed last; null where they never were. */
  modified: number | null;
};

/** The event or the source that an annotation speaks of, in one line; null where it is out of this reader's sight. */
export type AnnotationPage =
  | { kind: "event"; event: EventLine; field: string | null; subject: Words | null }
  | { kind: "source"; id: string; title: string; language: string };

/** A thread with what it speaks of, replies oldest first. */
export type AnnotationThread = {
  annotation: AnnotationAnswer;
  replies: AnnotationAnswer[];
  page: AnnotationPage | null;
};

export type AnnotationListAnswer = {
  threads: AnnotationThread[];
  /** Of the annotations that fit, replies among them. */
  total: number;
  /** Cursor of the page that follows. */
  next: string | null;
  /** What the list may be narrowed to, by name: who wrote, what is spoken of, what is mentioned (`people/ID`, `events/ID`). */
  authors: AnnotationChoice[];
  events: AnnotationChoice[];
  sources: AnnotationChoice[];
  mentions: AnnotationChoice[];
};

export type AnnotationChoice = { id: string; name: string };

/** One change of an annotation, newest first. `said`: its words after it. */
export type AnnotationChange = {
  number: number;
  at: number;
  who: string;
  act: RevisionAct;
  why: string | null;
  motivation: Motivation;
  said: string;
  before: string | null;
};
