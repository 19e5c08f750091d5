import type { evidence } from "@/db/schema";
import type { EventRecord } from "@/lib/event";
import { CONTEXT_LENGTH, type Selector, type Span } from "@/lib/evidence";
import { evidenceId } from "@/lib/evidence-id";
import { isSpan, type ProvedSource } from "./prove-sources";
import type { FindHere } from "./refusal";

type EvidenceRow = typeof evidence.$inferSelect;

/** Proves each piece of evidence of an event; `rows` in the order of `event.evidence`. */
export function proveEvidence(
  event: EventRecord,
  rows: EvidenceRow[],
  texts: ReadonlyMap<string, ProvedSource>,
  find: FindHere,
): void {
  rows.forEach((row, at) => {
    const field = `evidence.${at} (${row.field})`;
    const selector = row.basis === "editorial" ? null : provePassage(row, texts, (message) => find(field, message));
    if (row.basis === "editorial") proveEditorial(row, (message) => find(field, message));
    const one = event.evidence[at];
    if (selector === undefined || !one) return;
    const id = evidenceId(event.id, one, selector, row.edition);
    // What a corrected text has moved keeps the id of its first place.
    const isMoved = (row.edition ?? 1) > 1 && /^e[0-9a-f]{12}$/.test(row.id);
    if (row.id !== id && !isMoved) find(field, `has the id ${row.id}, and ${id} follows from what it says`);
  });
}

function proveEditorial(row: EvidenceRow, find: (message: string) => void): void {
  const { source, start, end, exact, prefix, suffix } = row;
  if ([source, start, end, exact, prefix, suffix].some((part) => part !== null))
    find("is editorial, but names a passage");
}

/** Undefined where there is no such passage. */
function provePassage(
  row: EvidenceRow,
  texts: ReadonlyMap<string, ProvedSource>,
  find: (message: string) => void,
): Selector | undefined {
  const text = texts.get(`${row.source} ${row.edition}`);
  const { start, end, exact, prefix, suffix } = row;
  if (text === undefined) {
    find(`no source has the id ${row.source}`);
    return undefined;
  }
  if (start === null || end === null || exact === null || prefix === null || suffix === null) {
    find("has no passage");
    return undefined;
  }
  const { points, furniture } = text;
  const span: Span = [start, end];
  if (!isSpan(span, points.length)) find(`its offsets ${start} to ${end} lie outside the text of ${row.source}`);
  const parts: [name: string, stored: string, found: string][] = [
    ["the words", exact, points.slice(start, end)],
    ["the prefix", prefix, points.slice(start - CONTEXT_LENGTH, start)],
    ["the suffix", suffix, points.slice(end, end + CONTEXT_LENGTH)],
  ];
  for (const [name, stored, found] of parts) {
    if (stored !== found)
      find(`${name} "${stored}" do not stand at ${start} to ${end} of ${row.source}, but "${found}"`);
  }
  if (furniture.some(([from, to]) => start < to && end > from)) find(`lies in the site furniture of ${row.source}`);
  return { start, end, exact, prefix, suffix };
}
