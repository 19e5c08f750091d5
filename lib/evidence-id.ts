import { createHash } from "node:crypto";
import type { Evidence } from "./event";
import type { Selector } from "./evidence";
import { LANGUAGES } from "./vocabulary";

/**
 * The id by which links land on a piece of evidence: `e` and 12 hexadecimal digits, the same on every load.
 * Made of what it says of what, and where; of the words of its note where it has no passage.
 */
export function evidenceId(
  event: string,
  evidence: Evidence,
  selector: Selector | null,
  edition: number | null,
): string {
  const place = selector === null ? [null, null, null] : [sourceOf(evidence), selector.start, selector.end];
  const parts: unknown[] = [event, evidence.field, evidence.basis, ...place];
  // The same offsets in another edition are another place.
  if (edition !== null && edition > 1) parts.push(edition);
  if (evidence.basis === "editorial") {
    parts.push(LANGUAGES.map((language) => evidence.note[language] ?? null));
  }
  return `e${createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 12)}`;
}

function sourceOf(evidence: Evidence): string | null {
  return evidence.basis === "editorial" ? null : evidence.source;
}
