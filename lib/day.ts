/* Whole days since 1970-01-01, proleptic Gregorian, without a time zone. Apart from lib/when.ts, so that a browser can count days without the EDTF library. */

export const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of a plain day, or of the first or last day of a plain month or year (`-?YYYY[-MM[-DD]]`); null if it is none. */
export function toDay(text: string, edge: "first" | "last"): number | null {
  if (!/^-?\d{4}(?:-\d{2}){0,2}$/.test(text)) return null;
  const [, sign, year, month, day] = /^(-?)(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text) ?? [];
  const y = Number(year) * (sign ? -1 : 1);
  const m = month ? Number(month) : edge === "first" ? 1 : 12;
  if (m < 1 || m > 12) return null;
  const d = day ? Number(day) : edge === "first" ? 1 : daysIn(y, m);
  if (d < 1 || d > daysIn(y, m)) return null;
  return dayNumber(y, m, d);
}

/** `YYYY-MM-DD` of a day number; astronomical years, four digits at least. */
export function toIsoDay(day: number): string {
  const date = new Date(day * DAY_MS);
  const year = date.getUTCFullYear();
  const digits = String(Math.abs(year)).padStart(4, "0");
  const two = (value: number) => String(value).padStart(2, "0");
  return `${year < 0 ? "-" : ""}${digits}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

/** Year of a day number, astronomical. */
export function yearOf(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

/** Days of a month; `month` 1 to 12. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), month, 0)).getUTCDate();
}

/** Days since 1970-01-01 of a day of the proleptic Gregorian calendar; `month` 1 to 12. */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY_MS);
}
