import type { Words } from "../localised";
import type { Basis } from "../vocabulary";
import type { AnnotationAnswer } from "./annotation";
import type { EventLine } from "./event";

/* Answers about a source: plain data, ready to be shown in one language. Every day is since 1970-01-01. */

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
  /** Of the text: 1 for the first. */
  edition: number;
  /** On passages of it, replies among them, oldest first. */
  annotations: AnnotationAnswer[];
};
