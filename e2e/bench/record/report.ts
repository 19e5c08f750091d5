import { createHash } from "node:crypto";
import type { PlacedSource } from "@/lib/dataset";
import type { Evidence } from "@/lib/event";
import { CONTEXT_LENGTH, type Selector } from "@/lib/evidence";
import { evidenceId } from "@/lib/evidence-id";
import type { Located } from "@/lib/located";

/** A stretch of a report, code points. */
export type Passage = { report: Report; start: number; end: number };

/**
 * A report while it is written. Each passage that will be cited is followed by a number of its own, as foot notes are:
 * so its words with their surroundings stand once, however often parties and people recur.
 */
export class Report {
  readonly id: string;
  #text = "";
  #numbers = 0;
  #finished: string | null = null;

  constructor(id: string) {
    this.id = id;
  }

  say(words: string): void {
    this.#text += words;
  }

  cite(words: string): Passage {
    const start = this.#text.length;
    this.#text += words;
    const end = this.#text.length;
    this.#numbers += 1;
    this.#text += ` [${this.#numbers}]`;
    return { report: this, start, end };
  }

  endParagraph(): void {
    this.#text += "\n\n";
  }

  /** The text; nothing can be added from then on. */
  get text(): string {
    this.#finished ??= this.#text.trimEnd();
    return this.#finished;
  }

  /** The report as a source; its head is made up. */
  toSource(head: Pick<PlacedSource, "title" | "publisher" | "language" | "published">): PlacedSource {
    const { text, id } = this;
    const sha256 = createHash("sha256").update(text).digest("hex");
    return {
      id,
      ...head,
      titleBasis: "stated",
      publisherBasis: "stated",
      text,
      sha256,
      raw: null,
      furniture: [],
      slips: [],
    };
  }
}

/** What evidence says beside its passage. */
export type Claim = { field: string; passage: Passage | null; note?: string; value?: string };

/** Evidence of an event for its claims, once the reports are finished. */
export function locate(event: string, claims: Claim[]): Located[] {
  return claims.map(({ field, passage, note, value }) => {
    const selector = passage && selectorOf(passage);
    const evidence = toEvidence(field, passage?.report.id ?? "", selector, note, value);
    return {
      id: evidenceId(event, evidence, selector, selector ? 1 : null),
      evidence,
      selector,
      edition: selector ? 1 : null,
    };
  });
}

/** All letters of these reports are one UTF-16 unit, so that units are code points. */
function selectorOf({ report: { text }, start, end }: Passage): Selector {
  return {
    ...{ start, end, exact: text.slice(start, end) },
    prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: text.slice(end, end + CONTEXT_LENGTH),
  };
}

function toEvidence(field: string, source: string, selector: Selector | null, note = "", value?: string): Evidence {
  if (selector === null) return { field, basis: "editorial", note: { en: note } };
  const { exact, prefix, suffix } = selector;
  const passage = { field, source, exact, prefix, suffix, ...(value === undefined ? {} : { value }) };
  return note === "" ? { ...passage, basis: "stated" } : { ...passage, basis: "inferred", note: { en: note } };
}
