import type { Words } from "../localised";
import type { CommitmentAnswer, EventLine, EvidenceAnswer } from "./event";
import type { ListEntry } from "./list";
import type { SourceLine } from "./source";

/* Answers about a partner, a person and what was promised: plain data, ready to be shown in one language. Every day is since 1970-01-01. */

/**
 * `concerns`: the partners that a commitment names or, if it names none, the only partner of its event.
 * `sources`: of the passages among `evidence`.
 */
export type LedgerEntry = CommitmentAnswer & {
  concerns: { id: string; name: Words }[];
  event: EventLine;
  evidence: EvidenceAnswer[];
  sources: SourceLine[];
};

export type CountedName = { id: string; name: Words; count: number };

/** `events`: newest first, at most `MOST_OF_ONE`; `total` says how many there are. */
export type PartnerAnswer = {
  id: string;
  name: Words;
  total: number;
  /** Contacts by year of the latest possible start; `year` null: no year can be given. */
  years: { year: number | null; count: number }[];
  topics: CountedName[];
  people: CountedName[];
  commitments: LedgerEntry[];
  events: ListEntry[];
};

/** Most events listed on the page of one partner or person. */
export const MOST_OF_ONE = 500;

export type PersonAnswer = {
  id: string;
  name: Words;
  total: number;
  aliases: string[];
  /** The editors' note on the name. */
  note: Words | null;
  /** Every office the texts give, with the events at which they give it. */
  offices: { office: string; party: { id: string; name: Words } | null; events: string[] }[];
  events: ListEntry[];
};
