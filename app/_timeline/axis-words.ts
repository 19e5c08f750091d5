import { DAY_MS } from "@/lib/day";
import type { Unit } from "@/lib/timeline/ticks";
import type { Locale } from "@/lib/vocabulary";

/**
 * What the time axis calls a day since 1970 where its steps are of this unit, and what it calls the larger step that
 * begins there. Several words for it, the longest first; none: nothing is written.
 */
export type AxisWords = {
  minor: (day: number, unit: Unit) => string[];
  major: (day: number, unit: Unit) => string[];
};

/** Labels by Intl in the reader's language, years before the common era included. No times of day: our unit is the day. */
export function axisWords(locale: Locale): AxisWords {
  const print = (options: Intl.DateTimeFormatOptions) => {
    const modern = formatter(locale, options);
    const ancient = formatter(locale, { ...options, era: "short" });
    return (day: number) => (day * DAY_MS < FIRST_YEAR && options.year ? ancient : modern).format(day * DAY_MS);
  };
  const year = print({ year: "numeric" });
  const month = print({ month: "short" });
  const monthYear = print({ month: "long", year: "numeric" });
  const day = print({ day: "numeric" });
  const weekday = print({ weekday: "short", day: "numeric" });
  const shortMonthYear = print({ month: "short", year: "numeric" });
  const date = print({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const shortDate = print({ day: "numeric", month: "short", year: "numeric" });
  return {
    minor: (at, unit) => {
      if (unit === "year") return [year(at)];
      if (unit === "month") return [month(at)];
      if (unit === "day") return [day(at)];
      return unit === "weekday" ? [weekday(at), day(at)] : [];
    },
    major: (at, unit) => {
      if (unit === "year") return [];
      if (unit === "month") return [year(at)];
      return unit === "date" ? [date(at), shortDate(at)] : [monthYear(at), shortMonthYear(at)];
    },
  };
}

/** The visible days in words, as short as they allow. Days since 1970. */
export function windowWords(locale: Locale, from: number, to: number): string {
  const long = to - from > 900;
  const options: Intl.DateTimeFormatOptions = long
    ? { year: "numeric" }
    : to - from > 60
      ? { month: "short", year: "numeric" }
      : { day: "numeric", month: "short", year: "numeric" };
  const era: Intl.DateTimeFormatOptions = from * DAY_MS < FIRST_YEAR ? { era: "short" } : {};
  // Not formatRange: its spaces differ between Node and browsers, and the server's words must be the browser's.
  const print = formatter(locale, { ...options, ...era });
  const [first, last] = [print.format(from * DAY_MS), print.format(to * DAY_MS)];
  return first === last ? first : `${first} – ${last}`;
}

const FIRST_YEAR = -62_135_596_800_000;

/** Making one takes longer than a hundred dates, and a movement asks for some in every frame. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(regional(locale), { ...options, timeZone: "UTC" });
  formatters.set(key, made);
  return made;
}

/** English is written day first here, as in the record's own sources. */
function regional(locale: Locale): string {
  return locale === "en" ? "en-GB" : locale;
}
