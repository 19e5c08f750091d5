import type { ListEntry } from "@/lib/answers/list";
import { toIsoDay } from "@/lib/day";

const LONGEST_QUARTER_DAYS = 92;

type Dated = Pick<ListEntry, "bounds">;
type Month<Entry> = { month: number | null; entries: Entry[] };
type Year<Entry> = { year: number | null; months: Month<Entry>[] };

/** Groups entries, in the order given, under neighbouring headings. `month` is 0-based; null: the date leaves it open. */
export function byMonth<Entry extends Dated>(entries: Entry[]): Year<Entry>[] {
  const years: Year<Entry>[] = [];
  for (const entry of entries) {
    const place = placeOf(entry);
    const lastYear = years.at(-1);
    const year: Year<Entry> = lastYear?.year === place.year ? lastYear : { year: place.year, months: [] };
    if (year !== lastYear) years.push(year);
    const lastMonth = year.months.at(-1);
    const month: Month<Entry> = lastMonth?.month === place.month ? lastMonth : { month: place.month, entries: [] };
    if (month !== lastMonth) year.months.push(month);
    month.entries.push(entry);
  }
  return years;
}

/** Under the day that the set is sorted by, so that no heading comes twice; the month is left open where it began no one knows when in the year. */
export function placeOf({ bounds }: Dated): { year: number | null; month: number | null } {
  const [earliestStart, latestStart, earliestEnd, latestEnd] = bounds;
  const day = earliestStart ?? latestStart ?? earliestEnd ?? latestEnd;
  if (day === null) return { year: null, month: null };
  const { year, month } = yearAndMonth(day);
  const open = earliestStart !== null && latestStart !== null && latestStart - earliestStart >= LONGEST_QUARTER_DAYS;
  return { year, month: open && month === 0 ? null : month };
}

function yearAndMonth(day: number): { year: number; month: number } {
  const parts = /^(-?\d+)-(\d{2})-\d{2}$/.exec(toIsoDay(day));
  return { year: Number(parts?.[1]), month: Number(parts?.[2]) - 1 };
}
