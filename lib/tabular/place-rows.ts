import { createHash } from "node:crypto";
import type { PlacedSource } from "../dataset";
import { EventRecord, type Evidence } from "../event";
import { CONTEXT_LENGTH, type Selector, type Span } from "../evidence";
import { evidenceId } from "../evidence-id";
import type { Located } from "../located";
import { CodePoints } from "../text";
import type { ImportMap } from "./import-map";
import type { Note } from "./remarks";
import type { Claim } from "./row/claims";
import type { ReadRow } from "./row/read-row";

/** A row that was read, and where remarks on it go. */
export type RowToPlace = ReadRow & { note: Note };

/** An event with its evidence at its places, which are of the first edition of its source. */
export type ImportedEvent = { event: EventRecord; located: Located[]; source: string };

/** Code points, so that even of those outside the basic plane evidence holds as many. */
const MOST_QUOTED = 1000;

const BETWEEN = "\n\n";

/** One source of the rows that belong to it, a paragraph each, and their events with every passage at its place. */
export function placeRows(map: ImportMap, rows: RowToPlace[]): { source: PlacedSource; events: ImportedEvent[] } {
  const [first] = rows;
  if (first === undefined) throw new Error("A source needs a row.");
  const text = rows.map((row) => row.paragraph.text).join(BETWEEN);
  const points = new CodePoints(text);
  const events: ImportedEvent[] = [];
  let start = 0;
  for (const row of rows) {
    const placed = placeRow(row, { text, points, start });
    if (placed !== null) events.push({ ...placed, source: row.source.id });
    start += Array.from(row.paragraph.text).length + BETWEEN.length;
  }
  const { id: _id, title: _title, text: _text, ...head } = map.source;
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { source: { ...head, ...first.source, text, raw: null, sha256, furniture: [], slips: [] }, events };
}

type Page = { text: string; points: CodePoints; start: number };

/** Null, and a remark, where what follows from the row is no proper event. */
function placeRow(
  { event: bare, claims, source, paragraph, note }: RowToPlace,
  page: Page,
): { event: EventRecord; located: Located[] } | null {
  const placed = claims.map((claim) => {
    const selector = claim.span && unmistakable(page, claim.span, paragraph.text);
    return { selector, evidence: toEvidence(claim, source.id, selector) };
  });
  const parsed = EventRecord.safeParse({ ...bare, evidence: placed.map((one) => one.evidence) });
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) note("invalid", "", bare.id, `${path.join(".")}: ${message}`);
    return null;
  }
  const unclear = placed.find(({ selector }) => selector && !standsOnce(page.text, selector));
  if (unclear?.selector) {
    note("passage-repeated", "", unclear.selector.exact, unclear.evidence.field);
    return null;
  }
  const located = parsed.data.evidence.map((evidence, at): Located => {
    const selector = placed[at]?.selector ?? null;
    return {
      id: evidenceId(bare.id, evidence, selector, selector ? 1 : null),
      evidence,
      selector,
      edition: selector ? 1 : null,
    };
  });
  return { event: parsed.data, located };
}

/**
 * The passage, or where its words stand more than once in the same surroundings ("Canada" after the same name) the
 * line or the paragraph it is in.
 */
function unmistakable(page: Page, whole: Span, paragraph: string): Selector {
  const points = Array.from(paragraph);
  const span = quotable(points, whole);
  const lineStart = points.lastIndexOf("\n", span[0] - 1) + 1;
  const lineEnd = points.indexOf("\n", span[1]);
  const line: Span = [span[0] === 0 ? 0 : lineStart, lineEnd === -1 ? points.length : lineEnd];
  const wider = [span, line, [0, points.length] satisfies Span].map((one) => selectorAt(page, quotable(points, one)));
  return wider.find((one) => standsOnce(page.text, one)) ?? selectorAt(page, span);
}

/** The stretch, or of a very long one as many whole words from its beginning as evidence can hold. */
function quotable(points: string[], [start, end]: Span): Span {
  if (end - start <= MOST_QUOTED) return [start, end];
  const space = points.lastIndexOf(" ", start + MOST_QUOTED);
  return [start, space > start ? space : start + MOST_QUOTED];
}

function selectorAt({ points, start }: Page, [from, to]: Span): Selector {
  const [begin, end] = [start + from, start + to];
  return {
    start: begin,
    end,
    exact: points.slice(begin, end),
    prefix: points.slice(begin - CONTEXT_LENGTH, begin),
    suffix: points.slice(end, end + CONTEXT_LENGTH),
  };
}

function toEvidence({ field, note }: Claim, source: string, selector: Selector | null): Evidence {
  if (selector === null) return { field, basis: "editorial", note: note ?? {} };
  const { exact, prefix, suffix } = selector;
  const passage = { field, source, exact, prefix, suffix };
  return note === null ? { ...passage, basis: "stated" } : { ...passage, basis: "inferred", note };
}

/** Whether the quote with its surroundings leads back to this one place, as every later save of the event asks. */
function standsOnce(text: string, { prefix, exact, suffix }: Selector): boolean {
  const whole = prefix + exact + suffix;
  const at = text.indexOf(whole);
  return text.indexOf(whole, at + 1) === -1;
}
