import { sql } from "drizzle-orm";
import { type Choice, toChoice } from "@/lib/record-index/choice";
import type { Filters } from "@/lib/view";
import { toMatch } from "./match";
import type { Indexed } from "./record-index";
import type { Reader } from "./snapshot";

/** The filters as the index knows them. Ids that name nothing are expected to be gone: see `understand`. */
export function choiceOf(reader: Reader, { index, remembered }: Indexed, filters: Filters): Choice {
  const match = toMatch(filters.q);
  const numbers = match === null ? null : remembered.get(`words ${match}`, () => numbersMatching(reader, match));
  return toChoice(filters, index.codes, numbers);
}

function numbersMatching(reader: Reader, match: string): number[] {
  return reader
    .all<{ number: number }>(sql`select rowid as number from event_words where event_words match ${match}`)
    .map(({ number }) => number);
}
