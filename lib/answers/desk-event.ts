import type { EventRecord } from "../event";
import type { Span } from "../evidence";
import type { EventState, SourceState } from "../record-words";
import type { Language } from "../vocabulary";

/* Answers to the form of an event: plain data. Times are ms since 1970. */

/** A text to quote from. `text`: offsets in it are code points. */
export type DeskText = {
  id: string;
  title: string;
  publisher: string;
  language: Language;
  state: SourceState;
  edition: number;
  text: string;
  furniture: Span[];
};

/** An event as its editor sees it. `who`: the name of who last changed it, or `load`. */
export type DeskEvent = {
  id: string;
  revision: number;
  state: EventState;
  /** Where it went, for one that was merged. */
  mergedInto: string | null;
  record: EventRecord;
  who: string;
  at: number;
};

/** One line of the list of drafts and of what was changed last. */
export type DeskEventLine = { id: string; title: string; when: string; state: EventState; who: string; at: number };

/** Something to pick: `also` holds the other names it is found by. */
export type Choice = { id: string; name: string; also: string[] };

/**
 * What a form picks from, by name in the reader's language; sources and events are named by their titles. `events`:
 * only those that the form has something to do with, since others are looked for.
 */
export type Choices = Record<"parties" | "people" | "topics" | "sources" | "events", Choice[]>;
