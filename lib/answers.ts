import type { Words } from "./localised";
import type { Dropped, FacetParam, Filters, LaneKey, Sort } from "./view";
import type {
  Basis,
  CommitmentKind,
  CommitmentState,
  Kind,
  Level,
  Locale,
  ParticipantRole,
  PartyRole,
  Relation,
  Status,
} from "./vocabulary";
import type { BoundsTuple } from "./when";

/* What the reads answer: plain data, ready to be shown in one language. Every day is since 1970-01-01. */

/** A stretch of days, both ends inside. */
export type Days = { from: number; to: number };

/**
 * `total`: the set as filtered. Of the possible dates of an event, `certain`: all lie in the asked range, `possible`: only some do.
 * Both are counted with and without `certain=1`; without a range, all are certain.
 */
export type Count = { total: number; certain: number; possible: number };

/** Question for `readWindow`. `window` null: the whole filtered set, with a margin. `width`: of the drawing area, CSS px. */
export type WindowRequest = { filters: Filters; lane: LaneKey; window: Days | null; width: number; locale: Locale };

/** Question for one page of list and table. `cursor`: `next` of the page before, for the same sort. */
export type ListRequest = { filters: Filters; sort: Sort; cursor: string | null; locale: Locale };

/** A view of an event, never stored. `lanes`: ids of the lanes it stands in. */
export type TimelineItem = {
  id: string;
  title: Words;
  /** The date in words, in the reader's language. */
  when: string;
  bounds: BoundsTuple;
  kind: Kind;
  status: Status;
  /** Containing visit, if it is of the same set. */
  within: string | null;
  lanes: string[];
  salience: number;
};

/**
 * `counts[i]`: events of this lane drawn on a day in bin i; the bins cut the answer's window into equal parts.
 * `total`: in the whole filtered set. `name` null: an interface word, by the id (a kind, or `NO_LANE`).
 */
export type Lane = { id: string; name: Words | null; total: number; counts: number[] };

/** Id of the lane of events that have no topic, no person or no partner. */
export const NO_LANE = "-";

/** `name` null: an interface word, by the id (kinds, statuses, levels). Selected values are listed even at 0. */
export type FacetValue = { id: string; name: Words | null; count: number };
export type Facet = { param: FacetParam; values: FacetValue[] };

/** Answer to one viewport: everything that the timeline page shows but the pane. */
export type WindowAnswer = {
  /** Rises with every write. */
  version: number;
  /** The window answered: the asked one, snapped outwards. */
  window: Days;
  /** From the first possible day to the last, open ends left aside; null for an empty set. */
  extent: Days | null;
  count: Count;
  lanes: Lane[];
  items: TimelineItem[];
  /** Events in the window that are not among `items`. */
  left: number;
  facets: Facet[];
  /** Density of the filtered set over `extent`. */
  overview: number[];
  /** Ids that name nothing in the record. */
  dropped: Dropped[];
};

/** One line of list and table. */
export type ListEntry = {
  id: string;
  title: Words;
  summary: Words;
  when: string;
  bounds: BoundsTuple;
  kind: Kind;
  status: Status;
  level: Level | null;
  /** Partners only, without the home party. */
  parties: { id: string; name: Words }[];
  place: string | null;
  people: { id: string; name: Words }[];
  sources: number;
};

export type ListAnswer = {
  version: number;
  count: Count;
  entries: ListEntry[];
  next: string | null;
  facets: Facet[];
  dropped: Dropped[];
};

/** A stored passage with its surroundings, read from the source by its offsets (code points). */
export type Passage = {
  evidence: string;
  source: string;
  start: number;
  end: number;
  before: string;
  exact: string;
  after: string;
  language: string;
};

/** `mark`: number of the passage in the pane, shared by all evidence on the same passage; editorial evidence has none. */
export type EvidenceAnswer = {
  id: string;
  mark: number | null;
  field: string;
  basis: Basis;
  note: Words | null;
  value: string | null;
  passage: Passage | null;
};

export type SourceLine = {
  id: string;
  title: string;
  titleBasis: "stated" | "editorial";
  publisher: string;
  language: string;
  /** The publication date in words, and how it is known. */
  published: string;
  publishedNote: Words;
  url: string | null;
};

/** One line of the list of sources. */
export type SourceEntry = SourceLine & { events: number; passages: number };

export type EventLine = { id: string; title: Words; when: string; kind: Kind; status: Status };

/** What one event says, without the evidence for it. */
export type EventContent = EventLine & {
  revision: number;
  summary: Words;
  level: Level | null;
  edtf: string;
  bounds: BoundsTuple;
  place: { name: string | null; country: { id: string; name: Words } | null } | null;
  parties: { id: string; name: Words; role: PartyRole | null; home: boolean }[];
  participants: {
    id: string;
    name: Words;
    office: string | null;
    party: { id: string; name: Words } | null;
    role: ParticipantRole | null;
  }[];
  topics: { id: string; name: Words }[];
  commitments: CommitmentAnswer[];
};

/** The events around one event. */
export type EventNeighbours = {
  within: EventLine | null;
  contains: EventLine[];
  /** In both directions; `inverse`: the other event says this of the one shown. */
  related: (EventLine & { how: Relation; inverse: boolean })[];
};

/** Everything known of one event. Facts name their evidence by `field`; look it up in `evidence`. */
export type EventAnswer = EventContent &
  EventNeighbours & {
    evidence: EvidenceAnswer[];
    /** Fields on which sources differ. */
    disputed: string[];
    sources: SourceLine[];
  };

export type CommitmentAnswer = {
  id: string;
  kind: CommitmentKind;
  by: { id: string; name: Words }[];
  to: { id: string; name: Words }[];
  what: Words;
  due: string | null;
  state: CommitmentState;
};

/** One source with every passage in it. `paragraphs` are spans of `text`, in code points. */
export type SourceAnswer = SourceLine & {
  sha256: string;
  text: string;
  furniture: [number, number][];
  slips: { span: [number, number]; note: Words }[];
  /** `subject`: name of the party, person or topic that the field speaks of; null where it names none. */
  passages: {
    evidence: string;
    start: number;
    end: number;
    field: string;
    subject: Words | null;
    basis: Basis;
    event: EventLine;
  }[];
};

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
