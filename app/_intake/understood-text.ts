import type { SimilarSource } from "@/db/read/desk/similar-sources";
import type { Encoding, EncodingReason, Reading } from "@/lib/intake/vocabulary";
import type { Language } from "@/lib/vocabulary";

/** What may fill the head, as found in the page or the text. The editor decides. `published`: a day, `YYYY-MM-DD`. */
export type HeadSuggestions = {
  title: string | null;
  publisher: string | null;
  published: string | null;
  language: Language | null;
  url: string | null;
};

/** What was understood of a text before it is saved. */
export type UnderstoodText = {
  /** As it would be stored. */
  text: string;
  words: number;
  encoding: Encoding;
  reason: EncodingReason;
  reading: Reading;
  /** Whether normalising changed it, so that what was there before is kept beside it. */
  isNormalised: boolean;
  byline: string | null;
  suggestions: HeadSuggestions;
  similar: SimilarSource[];
};
