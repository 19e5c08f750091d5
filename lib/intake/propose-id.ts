import { firstDate, slugOf } from "../event-id";

const LONGEST = 80;
const MOST_TITLE_WORDS = 6;

/**
 * An id for a source, `publisher-date-title`, as far as there are Latin letters for it; "" where there are none.
 * `published`: EDTF.
 */
export function proposeId(publisher: string, published: string, title: string): string {
  const words = slugOf(title).split("-").slice(0, MOST_TITLE_WORDS).join("-");
  return [slugOf(publisher), firstDate(published), words].filter(Boolean).join("-").slice(0, LONGEST).replace(/-$/, "");
}
