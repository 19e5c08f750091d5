import type { Words } from "../localised";
import type { Dropped, FacetParam, Filters } from "../view";
import type { EventContent, EventLine, EvidenceAnswer, Passage } from "./event";
import type { SourceLine } from "./source";
import type { Count } from "./window";

/* Answers for paper: plain data, ready to be shown in one language. Every day is since 1970-01-01. */

/** One event of a dossier; every `mark` is the number of a quote, that of editorial evidence too. */
export type DossierEvent = EventContent & {
  /** Its number in the dossier, from 1. */
  number: number;
  within: EventLine | null;
  evidence: EvidenceAnswer[];
  disputed: string[];
};

/** `passage` null: a note of the editors, which quotes nothing. `backs`: all that rests on it, `event` by its number. */
export type DossierQuote = {
  number: number;
  passage: Passage | null;
  backs: { event: number; evidence: EvidenceAnswer }[];
};

/** The filtered set for paper, by date: at most `MOST_IN_DOSSIER` events; `left` says how many are not among them. */
export type DossierAnswer = {
  version: number;
  /** Name of the record; null before the first load. */
  name: Words | null;
  /** The filters that were understood, and what their values are called (`name` null: an interface word, by the id). */
  filters: Filters;
  chosen: { param: FacetParam; values: { id: string; name: Words | null }[] }[];
  count: Count;
  events: DossierEvent[];
  left: number;
  /** By number. */
  quotes: DossierQuote[];
  /** Every source quoted, in the order of first use. */
  sources: SourceLine[];
  dropped: Dropped[];
};

export const MOST_IN_DOSSIER = 200;
