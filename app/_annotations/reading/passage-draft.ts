import { parseDraft, type SaidDraft } from "../desk/said-draft";

/** Words of an edition of a source: code points. */
export type Place = { edition: number; start: number; end: number; exact: string };

/** What an editor is typing about a passage; `place` null: about none yet. */
export type PassageDraft = SaidDraft & { place: Place | null };

/** Null for what an older form left behind. */
export function parsePassageDraft(stored: unknown): PassageDraft | null {
  const said = parseDraft(stored);
  const place = parsePlace((stored as { place?: unknown } | null)?.place);
  return said && place ? { ...said, place } : null;
}

function parsePlace(stored: unknown): Place | null {
  if (typeof stored !== "object" || stored === null) return null;
  const { edition, start, end, exact } = stored as Record<string, unknown>;
  const isPlace = [edition, start, end].every(Number.isInteger) && typeof exact === "string";
  return isPlace ? ({ edition, start, end, exact } as Place) : null;
}
