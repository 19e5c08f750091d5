import { sql } from "drizzle-orm";
import { type Choice, toChoice } from "@/lib/record-index/choice";
import type { Filters } from "@/lib/view";
import { toMatch } from "./match";
import type { Indexed } from "./record-index";
import type { Reader } from "./snapshot";

/** The filters as the index knows them. Ids that name nothing are expected to be gone: see `understand`. */
export function choiceOf(reader: Reader, { index, words }: Indexed, filters: Filters): Choice {
  const match = toMatch(filters.q);
  const numbers = match === null ? null : words.get(match, () => numbersMatching(reader, match));
  return toChoice(filters, index.codes, numbers);
}

/** Whether the words of the filters, if any, were looked up already: in a large record that takes up to 50 ms, in one go. */
export function isSearched({ words }: Indexed, filters: Filters): boolean {
  const match = toMatch(filters.q);
  return match === null || words.has(match);
}

/** As one value, which SQLite puts together in a quarter of the time that a row for each takes. */
function numbersMatching(reader: Reader, match: string): number[] {
  const [found] = reader.all<{ numbers: string }>(
    sql`select json_group_array(rowid) as numbers from event_words where event_words match ${match}`,
  );
  return JSON.parse(found?.numbers ?? "[]");
}
