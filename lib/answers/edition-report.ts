import type { How, OrphanReason } from "../anchoring/re-anchor";
import type { Words } from "../localised";

/** What becomes of one passage in a new edition: the words as they were, and as they will be where they change. */
export type Fate = {
  kind: "evidence" | "annotation";
  id: string;
  /** The event and the field that the evidence is for; null for an annotation on a passage. */
  event: { id: string; title: Words } | null;
  field: string | null;
  before: string;
} & ({ placed: How; after: string } | { placed: null; reason: OrphanReason | "furniture"; after: null });

/** What a corrected text would do to what rests on the former: each passage, and how many stretches of furniture lose their place. */
export type EditionReport = { edition: number; fates: Fate[]; furniture: { kept: number; lost: number } };
