import { isPassage } from "../target";
import type { Planned } from "./plan-import";
import type { Refusal } from "./refusal";

/** What becomes of one annotation of a file, for a report. */
export type ImportLine = {
  /** What it calls itself; null where it does not. */
  iri: string | null;
  outcome: Planned["outcome"];
  refusal: Refusal | null;
  /** Of one that is or would be added: its beginning, what it speaks of, and the quote of a passage. */
  said: { id: string; words: string; page: { event: string } | { source: string }; exact: string | null } | null;
};

const SHOWN = 160;

export function toImportLine(planned: Planned): ImportLine {
  const { iri, outcome } = planned;
  if (!("annotation" in planned)) {
    return { iri, outcome, refusal: "refusal" in planned ? planned.refusal : null, said: null };
  }
  const { id, body, target } = planned.annotation;
  const points = Array.from(body);
  const words = points.length > SHOWN ? `${points.slice(0, SHOWN).join("")}…` : body;
  const page = isPassage(target) ? { source: target.source } : { event: target.event };
  return { iri, outcome, refusal: null, said: { id, words, page, exact: isPassage(target) ? target.exact : null } };
}
