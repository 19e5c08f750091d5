/**
 * The day of a moment (ms since 1970) in Greenwich, as the record writes its days: "4 June 2019". Without the reader of
 * uncertain dates, which a browser that shows a sure one need not fetch.
 */
export function dayOfMoment(at: number, locale: string): string {
  const tag = locale === "en" ? "en-GB" : locale;
  return new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" }).format(at);
}
