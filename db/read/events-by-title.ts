import { type SQL, sql } from "drizzle-orm";
import type { Choice } from "@/lib/record-index/choice";
import type { RecordIndex } from "@/lib/record-index/record-index";
import type { Locale } from "@/lib/vocabulary";
import type { Reader } from "./snapshot";

/** Of up to so many chosen events, all are sorted; of more, the titles of the record are gone through until enough are chosen. */
const FEW = 20_000;
const STEP = 500;

/** `key`: what the title is sorted by. Events alike in that go by their numbers. */
export type Titled = { key: string; number: number };

type Asked = { limit: number; locale: Locale; back: boolean; after: readonly [key: string, number: number] | null };

/** The first `limit` chosen events after `after` by their titles, and whether there are more. Titles are read from their index alone, of all events: which of them are chosen, the index in memory knows. */
export function eventsByTitle(
  reader: Reader,
  index: RecordIndex,
  choice: Choice,
  { limit, locale, back, after }: Asked,
  few = FEW,
): { found: Titled[]; more: boolean } {
  const among = index.count(choice).total <= few ? index.numbers(choice) : null;
  const found: Titled[] = [];
  let [key, number] = after ?? (back ? AFTER_ALL : BEFORE_ALL);
  for (let isEnd = false; !isEnd && found.length <= limit; ) {
    const rows = reader.all<Titled>(statement({ locale, back, key, number, among }));
    const numbers = rows.map((row) => row.number);
    const chosen = among === null ? index.chosenOf(choice, numbers) : new Set(numbers);
    found.push(...rows.filter((row) => chosen.has(row.number)));
    [key, number] = [rows.at(-1)?.key ?? key, rows.at(-1)?.number ?? number];
    isEnd = rows.length < STEP;
  }
  return { found: found.slice(0, limit), more: found.length > limit };
}

const BEFORE_ALL = ["", -1] as const;
const AFTER_ALL = ["\u{10ffff}", 0] as const;

type Question = Titled & Pick<Asked, "locale" | "back"> & { among: number[] | null };

function statement({ locale, back, key, number, among }: Question): SQL {
  const column = sql.raw(locale === "fr" ? "title_key_fr" : "title_key_en");
  const [beyond, direction] = [sql.raw(back ? "<" : ">"), sql.raw(back ? "desc" : "asc")];
  if (among === null)
    return sql`select ${column} as key, number from main.events where (${column}, number) ${beyond} (${key}, ${number})
      order by ${column} ${direction}, number ${direction} limit ${STEP}`;
  // The plus keeps the planner to the numbers: the index of titles would be gone through from its beginning.
  return sql`select ${column} as key, number from main.events
    where number in (select value from json_each(${JSON.stringify(among)})) and (+${column}, number) ${beyond} (${key}, ${number})
    order by +${column} ${direction}, number ${direction} limit ${STEP}`;
}
