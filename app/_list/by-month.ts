import type { ListEntry } from "@/lib/answers";
import { toIsoDay } from "@/lib/when";

type Month = { month: number | null; entries: ListEntry[] };
type Year = { year: number | null; months: Month[] };

/** Groups entries, in the order given, under neighbouring headings. `month` is 0-based; null: the date leaves it open. */
export function byMonth(entries: ListEntry[]): Year[] {
  const years: Year[] = [];
  for (const entry of entries) {
    const place = placeOf(entry);
    const lastYear = years.at(-1);
    const year: Year = lastYear?.year === place.year ? lastYear : { year: place.year, months: [] };
    if (year !== lastYear) years.push(year);
    const lastMonth = year.months.at(-1);
    const month: Month = lastMonth?.month === place.month ? lastMonth : { month: place.month, entries: [] };
    if (month !== lastMonth) year.months.push(month);
    month.entries.push(entry);
  }
  return years;
}

function placeOf({ bounds }: ListEntry): { year: number | null; month: number | null } {
  const [earliestStart, latestStart, , latestEnd] = bounds;
  const first = earliestStart ?? null;
  const last = latestStart ?? latestEnd ?? null;
  if (first === null && last === null) return { year: null, month: null };
  if (first === null || last === null) return { year: yearAndMonth(first ?? last ?? 0).year, month: null };
  const [from, to] = [yearAndMonth(first), yearAndMonth(last)];
  return { year: from.year, month: from.year === to.year && from.month === to.month ? from.month : null };
}

function yearAndMonth(day: number): { year: number; month: number } {
  const parts = /^(-?\d+)-(\d{2})-\d{2}$/.exec(toIsoDay(day));
  return { year: Number(parts?.[1]), month: Number(parts?.[2]) - 1 };
}
