import type { Days } from "../answers/window";
import { toDay } from "../day";
import { LOCALES } from "../vocabulary";

/**
 * The days that someone means by `2023`, `12/2023`, `March 2024`, `mars 2024`, `2024-03`, `2024-03-05`, `5 March 2024`,
 * `March 5, 2024`, `5/3/2024` (day first), `44 BC` or `44 av. J.-C.`; in all languages of the interface. Null: not a date.
 */
export function parseGoTo(text: string): Days | null {
  const plain = fold(text).replace(/[,.]/g, " ").replace(/\s+/g, " ").trim();
  const iso = /^-?\d{4}(?:-\d{1,2}){0,2}$/.test(plain) ? plain.replace(/-(\d)(?=-|$)/g, "-0$1") : null;
  if (iso !== null) return daysOf(iso);
  const era = /^(\d{1,4}) ?(?:bce?|av j ?-c|av jc|avant j ?-c)$/.exec(plain);
  if (era) return daysOf(printYear(1 - Number(era[1])));
  const numbers = /^(?:(\d{1,2})[/-])?(\d{1,2})[/-](\d{4})$/.exec(plain.replaceAll(" / ", "/"));
  if (numbers) return daysOf(print(numbers[3], Number(numbers[2]), numbers[1]));
  const words = /^(?:(\d{1,2})(?:st|nd|rd|th|er)? )?([a-z]+)(?: (\d{1,2})(?:st|nd|rd|th)?)? (\d{4})$/.exec(plain);
  const month = MONTHS.get(words?.[2] ?? "");
  if (words && month && !(words[1] && words[3])) return daysOf(print(words[4], month, words[1] ?? words[3]));
  return null;
}

function print(year: string | undefined, month: number, day: string | undefined): string {
  const two = (part: number | string) => String(part).padStart(2, "0");
  return `${year}-${two(month)}${day ? `-${two(day)}` : ""}`;
}

function printYear(year: number): string {
  return `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
}

function daysOf(text: string): Days | null {
  const from = toDay(text, "first");
  const to = toDay(text, "last");
  return from === null || to === null ? null : { from, to };
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Every month's names, long and short, and every beginning of them of four letters or more. */
const MONTHS = new Map<string, number>();
for (const locale of LOCALES) {
  for (const style of ["short", "long"] as const) {
    const print = new Intl.DateTimeFormat(locale, { month: style, timeZone: "UTC" });
    for (let month = 1; month <= 12; month += 1) {
      const name = fold(print.format(Date.UTC(2024, month - 1, 1))).replaceAll(".", "");
      MONTHS.set(name, month);
      for (let length = 4; length < name.length; length += 1) MONTHS.set(name.slice(0, length), month);
    }
  }
}
