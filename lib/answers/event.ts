import type { Words } from "../localised";
import type {
  Basis,
  CommitmentKind,
  CommitmentState,
  Kind,
  Level,
  ParticipantRole,
  PartyRole,
  Relation,
  Status,
} from "../vocabulary";
import type { BoundsTuple } from "../when";
import type { AnnotationAnswer } from "./annotation";
import type { SourceLine } from "./source";

/* Answers about one event: plain data, ready to be shown in one language. Every day is since 1970-01-01. */

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
  /** Whether it stands in a former edition of the text only: a correction has left it without a place. */
  former: boolean;
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

/** `draft`: only editors are given such. */
export type EventLine = { id: string; title: Words; when: string; kind: Kind; status: Status; draft?: true };

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
    /** On it and its facts, replies among them, oldest first. */
    annotations: AnnotationAnswer[];
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
