import { wordsOf } from "@/lib/annotation/mentions";
import type { QueueItem } from "@/lib/answers/queue";
import type { Words } from "@/lib/localised";
import { LANGUAGES, type Locale } from "@/lib/vocabulary";

const MOST = 120;

/** What an item is called: the event's title, the source's, or the first words of what was said. */
export function titleOf(item: QueueItem, locale: Locale): Words {
  if ("events" in item) return item.events[0].title;
  if ("event" in item) return item.event.title;
  if ("source" in item) return { text: item.source.title, language: languageOf(item.source.language, locale) };
  const letters = Array.from(wordsOf(item.note.body).replace(/\s+/g, " "));
  const text = letters.length > MOST ? `${letters.slice(0, MOST).join("")}…` : letters.join("");
  return { text, language: languageOf(item.note.language, locale) };
}

/** Where an item is worked on. */
export function hrefOf(item: QueueItem): string {
  if ("events" in item) return `/editor/events/${item.events[0].id}/merge?with=${item.events[1].id}`;
  if ("event" in item) return `/editor/events/${item.event.id}`;
  if ("source" in item) return `/editor/sources/${item.source.id}`;
  return `/editor/annotations/${item.note.id}`;
}

function languageOf(language: string | null, locale: Locale) {
  return LANGUAGES.find((one) => one === language) ?? locale;
}
