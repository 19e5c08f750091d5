import { momentInWords } from "./date-words";
import { DAY_MS } from "./day";
import type { Locale } from "./vocabulary";

/** A moment (ms since 1970) as its day and its time in Greenwich: "22 November 2026, 15:34 UTC". */
export function exactly(at: number, locale: Locale): string {
  const iso = new Date(at).toISOString();
  return `${momentInWords(iso.slice(0, 10), locale)}, ${iso.slice(11, 16)} UTC`;
}

const HOUR_MS = 3_600_000;
const STEPS: [unit: "year" | "month" | "week" | "day" | "hour" | "minute", ms: number][] = [
  ["year", 365 * DAY_MS],
  ["month", 30 * DAY_MS],
  ["week", 7 * DAY_MS],
  ["day", DAY_MS],
  ["hour", HOUR_MS],
  ["minute", 60_000],
];

/** How long before `now` a moment was, in its largest whole unit: "5 minutes ago", "yesterday"; the last minute is "now". Both in ms. */
export function ago(at: number, now: number, locale: Locale): string {
  const passed = Math.max(0, now - at);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const [unit, ms] = STEPS.find(([, length]) => passed >= length) ?? ["second" as const, Number.POSITIVE_INFINITY];
  return words.format(-Math.floor(passed / ms), unit);
}
