import type { How, OrphanReason } from "../anchoring/re-anchor";
import type { Words } from "../localised";

/** What becomes of one passage in a corrected text. `event`: whose evidence it is; null for an annotation. */
export type Fate = {
  id: string;
  event: { id: string; title: Words } | null;
  field: string | null;
  /** The words as they stand now. */
  before: string;
} & ({ how: How; after: string } | { how: "orphan"; reason: OrphanReason | "furniture" });

/** What a corrected text would do to what rests on the present one. `edition`: its number. `lost`: stretches of furniture that are gone. */
export type EditionReport = { edition: number; fates: Fate[]; lost: number };
