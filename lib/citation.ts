import type { EventAnswer } from "./answers/event";
import type { SourceLine } from "./answers/source";
import type { Locale } from "./vocabulary";

/** What a citation says of an event. */
export type Cited = Pick<EventAnswer, "title" | "when" | "revision" | "sources">;

const NBSP = "\u00a0";

const WORDS: Record<Locale, { revision: string; sources: string; quote: (text: string) => string }> = {
  en: { revision: "revision", sources: "Sources:", quote: (text) => `“${text}”` },
  fr: {
    revision: "révision",
    sources: `Sources${NBSP}:`,
    quote: (text) => `«${NBSP}${text}${NBSP}»`,
  },
};

/**
 * Plain text, one line for the event and one for each source: publisher, title, date, address.
 * A title that is not the source's own stands in square brackets. `url`: absolute address of the event.
 */
export function citeEvent(event: Cited, url: string, locale: Locale): string {
  const words = WORDS[locale];
  const head = `${words.quote(event.title.text)}, ${event.when}. Entente, ${words.revision} ${event.revision}. ${url}`;
  if (event.sources.length === 0) return head;
  const sources = event.sources.map((source, at) => `[${at + 1}] ${citeSource(source, locale)}`);
  return [head, words.sources, ...sources].join("\n");
}

/** One line: publisher, title, date, address. */
function citeSource(source: SourceLine, locale: Locale): string {
  const title = source.titleBasis === "stated" ? WORDS[locale].quote(source.title) : `[${source.title}]`;
  return `${source.publisher}, ${title}, ${source.published}.${source.url ? ` ${source.url}` : ""}`;
}
