import { sql } from "drizzle-orm";
import { type Choice, toChoice } from "@/lib/record-index/choice";
import type { RecordIndex } from "@/lib/record-index/record-index";
import type { Filters } from "@/lib/view";
import { toMatch } from "./match";
import type { Reader } from "./snapshot";

/** The filters as the index knows them. Ids that name nothing are expected to be gone: see `understand`. */
export function choiceOf(reader: Reader, index: RecordIndex, filters: Filters): Choice {
  const match = toMatch(filters.q);
  const numbers =
    match === null
      ? null
      : reader
          .all<{ number: number }>(sql`select rowid as number from event_words where event_words match ${match}`)
          .map(({ number }) => number);
  return toChoice(filters, index.codes, numbers);
}
