import { type Thread, toThreads } from "./annotation/threads";
import type { EventLine } from "./answers/event";
import type { SourceAnswer } from "./answers/source";
import { fieldKind } from "./facts";
import type { Words } from "./localised";
import { cutAtBoundaries, type Paragraph, paragraphsOf, type Segment } from "./segments";
import { CodePoints } from "./text";
import type { Basis } from "./vocabulary";

/** What a passage tells, in few enough sorts for one colour and one line each. */
export const FAMILIES = ["who", "when", "where", "what", "promised"] as const;
export type Family = (typeof FAMILIES)[number];

/** A stretch of text under the same passages. `begins`: evidence that begins here; `numbers`: passages that end here. */
export type Piece = {
  start: number;
  text: string;
  evidence: string[];
  families: Family[];
  begins: string[];
  numbers: number[];
  /** Annotations that lie over it, that begin with it, and whether one ends with it. */
  annotations: string[];
  annotationsBegun: string[];
  endsAnnotation: boolean;
  furniture: boolean;
  slip: boolean;
};

/** A fact that rests on a passage. `number`: of the passage in the text. */
export type NotedFact = {
  evidence: string;
  field: string;
  subject: Words | null;
  family: Family;
  basis: Basis;
  number: number;
  exact: string;
};

/** The facts of one event that rest on passages beginning in one paragraph. */
export type Note = { event: EventLine; facts: NotedFact[] };

export type ReaderParagraph = {
  start: number;
  /** Where it ends, before the breaks after it. */
  end: number;
  pieces: Piece[];
  breakAfter: string;
  /** Some of it is not the report but the site around it. */
  furniture: boolean;
  notes: Note[];
  slips: { exact: string; note: Words }[];
  /** The threads on passages beginning in it, in the order of the text. */
  annotations: Thread[];
};

export function familyOf(field: string): Family {
  const kind = fieldKind(field);
  if (kind === "participants" || kind === "parties") return "who";
  if (kind === "when") return "when";
  if (kind === "place") return "where";
  return kind === "commitments" ? "promised" : "what";
}

/** A source ready to be set: its pieces and breaks, one after another, are its text. */
export function toReader(
  source: Pick<SourceAnswer, "text" | "furniture" | "slips" | "passages" | "annotations">,
): ReaderParagraph[] {
  const text = new CodePoints(source.text);
  const numbers = numberPassages(source.passages);
  const threads = placedThreads(source.annotations);
  const spans: Layer[] = [
    ...source.furniture.map(([start, end]) => ({ start, end, of: "furniture" as const })),
    ...source.slips.map(({ span: [start, end] }) => ({ start, end, of: "slip" as const })),
    ...source.passages.map((passage) => ({ ...passage, of: "passage" as const })),
    ...threads.map(({ place, thread }) => ({ ...place, id: thread.annotation.id, of: "annotation" as const })),
  ];
  return paragraphsOf(source.text).map((paragraph) => {
    const begunHere = (at: number) => at >= paragraph.start && at < paragraph.end;
    const pieces = cutAtBoundaries(text, spans, [paragraph.start, paragraph.end]).map((one) => toPiece(one, numbers));
    return {
      start: paragraph.start,
      end: paragraph.end,
      pieces,
      breakAfter: paragraph.breakAfter,
      furniture: pieces.some((one) => one.furniture),
      notes: notesOf(source, paragraph, text, numbers),
      slips: source.slips
        .filter(({ span }) => begunHere(span[0]))
        .map(({ span, note }) => ({ exact: text.slice(...span), note })),
      annotations: threads.filter(({ place }) => begunHere(place.start)).map(({ thread }) => thread),
    };
  });
}

type Passage = SourceAnswer["passages"][number];
type Place = { start: number; end: number };
type Layer =
  | (Passage & { of: "passage" })
  | (Place & { of: "furniture" | "slip" })
  | (Place & { id: string; of: "annotation" });
type Numbers = Map<string, number>;

const placeOf = ({ start, end }: Place) => `${start}-${end}`;

/** Passages count up through the text; evidence on the same place shares a number. */
function numberPassages(passages: Passage[]): Numbers {
  const inOrder = [...passages].sort((a, b) => a.start - b.start || a.end - b.end);
  const places = new Set(inOrder.map(placeOf));
  return new Map([...places].map((place, at) => [place, at + 1]));
}

function toPiece({ start, end, text, covers }: Segment<Layer>, numbers: Numbers): Piece {
  const passages = covers.filter((one) => one.of === "passage");
  const annotations = covers.filter((one) => one.of === "annotation");
  const told = new Set(passages.map((one) => familyOf(one.field)));
  const ended = passages.filter((one) => one.end === end).flatMap((one) => numbers.get(placeOf(one)) ?? []);
  return {
    start,
    text,
    evidence: passages.map((one) => one.evidence),
    families: FAMILIES.filter((family) => told.has(family)),
    begins: passages.filter((one) => one.start === start).map((one) => one.evidence),
    numbers: [...new Set(ended)].sort((a, b) => a - b),
    annotations: annotations.map((one) => one.id),
    annotationsBegun: annotations.filter((one) => one.start === start).map((one) => one.id),
    endsAnnotation: annotations.some((one) => one.end === end),
    furniture: covers.some((one) => one.of === "furniture"),
    slip: covers.some((one) => one.of === "slip"),
  };
}

function notesOf(
  source: Pick<SourceAnswer, "passages">,
  within: Paragraph,
  text: CodePoints,
  numbers: Numbers,
): Note[] {
  const notes = new Map<string, Note>();
  for (const { evidence, field, subject, basis, start, end, event } of source.passages) {
    if (start < within.start || start >= within.end) continue;
    const note = notes.get(event.id) ?? { event, facts: [] };
    const number = numbers.get(placeOf({ start, end })) ?? 0;
    note.facts.push({
      evidence,
      field,
      subject,
      family: familyOf(field),
      basis,
      number,
      exact: text.slice(start, end),
    });
    notes.set(event.id, note);
  }
  return [...notes.values()];
}

/** Threads on what stands in the text as it is now, in its order: orphans stand beside no paragraph. */
function placedThreads(annotations: SourceAnswer["annotations"]): { place: Place; thread: Thread }[] {
  return toThreads(annotations)
    .flatMap((thread) => {
      const { target } = thread.annotation;
      return "source" in target && target.place ? [{ place: target.place, thread }] : [];
    })
    .sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end);
}
