import type { EventRecord, Evidence } from "./event";
import type { Problem } from "./event-problems";
import { locateQuote, type Selector, type Span } from "./evidence";
import { evidenceId } from "./evidence-id";
import type { ProblemCode } from "./problem-codes";

/** Evidence with its id and, unless it is editorial, its one place in an edition of its source. */
export type Located = { id: string; evidence: Evidence; selector: Selector | null; edition: number | null };

export type SourceText = { text: string; furniture: Span[]; edition: number };

/**
 * Places every quote of an event. What cannot be placed is named among the problems and left out of `located`.
 * A source that is `null` is there but was refused itself: its quotes are passed over in silence.
 */
export function locateEvidence(
  event: EventRecord,
  sources: ReadonlyMap<string, SourceText | null>,
): { located: Located[]; problems: Problem[] } {
  const located: Located[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  event.evidence.forEach((evidence, at) => {
    const refuse = (code: ProblemCode, message: string) =>
      problems.push({ field: `evidence.${at} (${evidence.field})`, code, message });
    const selector = place(evidence, sources, refuse);
    if (selector === undefined) return;
    const edition = evidence.basis === "editorial" ? null : (sources.get(evidence.source)?.edition ?? null);
    const id = evidenceId(event.id, evidence, selector, edition);
    if (seen.has(id)) refuse("repeated", "repeats another evidence of this event");
    seen.add(id);
    located.push({ id, evidence, selector, edition });
  });
  return { located, problems };
}

/** The record as it is stored: every quote with the full prefix and suffix of its place. */
export function toStored(event: EventRecord, located: Located[]): EventRecord {
  return {
    ...event,
    evidence: located.map(({ evidence, selector }) =>
      evidence.basis === "editorial" || selector === null
        ? evidence
        : { ...evidence, prefix: selector.prefix, suffix: selector.suffix },
    ),
  };
}

/** Null for evidence without a passage, undefined where a passage was not placed. */
function place(
  evidence: Evidence,
  sources: ReadonlyMap<string, SourceText | null>,
  refuse: (code: ProblemCode, message: string) => void,
): Selector | null | undefined {
  if (evidence.basis === "editorial") return null;
  const source = sources.get(evidence.source);
  if (source === undefined) refuse("unknown", `no source has the id ${evidence.source}`);
  if (!source) return undefined;
  const found = locateQuote(source.text, evidence, source.furniture);
  if (found.ok) return found.value;
  refuse("misquoted", found.error.message);
  return undefined;
}
