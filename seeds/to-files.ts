import type { parties, people, sources, topics } from "@/db/schema";
import type { EventRecord, Evidence } from "@/lib/event";
import { locateQuote, type Quote, type Span, toQuote, toSelector } from "@/lib/evidence";
import type { Localised } from "@/lib/localised";
import { LANGUAGES } from "@/lib/vocabulary";

/* Rows and records as they stand in the dataset's files: keys in one order, and nothing written that goes without saying. */

export function toPartyEntry({ id, kind, names, aliases }: typeof parties.$inferSelect) {
  return { id, kind, names: inOrder(names), aliases: unlessEmpty(aliases) };
}

export function toPersonEntry({ id, names, aliases, note }: typeof people.$inferSelect) {
  return { id, names: inOrder(names), aliases: unlessEmpty(aliases), note: inOrder(note) };
}

export function toTopicEntry({ id, names }: typeof topics.$inferSelect) {
  return { id, names: inOrder(names) };
}

export function toSourceHead(source: typeof sources.$inferSelect) {
  const { id, title, titleBasis, publisher, publisherBasis, language, text } = source;
  const quote = (span: Span) => quoteOf(text, span, `sources/${id}`);
  return {
    ...{ id, title, titleBasis, publisher, publisherBasis, language },
    published: { edtf: source.publishedEdtf, note: inOrder(source.publishedNote) },
    url: source.url ?? undefined,
    sha256: source.sha256,
    furniture: unlessEmpty(source.furniture.map(quote)),
    slips: unlessEmpty(source.slips.map(({ span, note }) => ({ ...quote(span), note: inOrder(note) }))),
  };
}

/** `places[i]`: the span of `event.evidence[i]`, null for editorial evidence. `texts`: the sources' texts by id. */
export function toEventFile(event: EventRecord, places: (Span | null)[], texts: ReadonlyMap<string, string>) {
  const { id, title, summary, kind, status, level, when, place, parties } = event;
  const evidence = event.evidence.map((one, at) => toEvidenceEntry(one, places[at] ?? null, texts, `events/${id}`));
  return {
    ...{ id, title: inOrder(title), summary: inOrder(summary), kind, status, level, when, place, parties },
    participants: unlessEmpty(event.participants),
    topics: unlessEmpty(event.topics),
    commitments: unlessEmpty(
      event.commitments.map(({ id, kind, by, to, what, due, state }) => ({
        ...{ id, kind, by, to: unlessEmpty(to), what: inOrder(what), due, state },
      })),
    ),
    within: event.within ?? undefined,
    related: unlessEmpty(event.related),
    evidence: unlessEmpty(evidence),
  };
}

function toEvidenceEntry(one: Evidence, place: Span | null, texts: ReadonlyMap<string, string>, file: string) {
  const { field, basis } = one;
  if (one.basis === "editorial" || place === null) return { field, basis, note: inOrder(one.note) };
  const quote = quoteOf(texts.get(one.source) ?? "", place, file);
  return { field, source: one.source, ...quote, basis, value: one.value, note: inOrder(one.note) };
}

/** Throws where no quote leads back to the place: a dataset that cannot be loaded again is not written. */
function quoteOf(text: string, [start, end]: Span, file: string): Quote {
  const quote = toQuote(text, toSelector(text, start, end));
  const found = locateQuote(text, quote);
  if (!found.ok) throw new Error(`${file}: ${found.error.message}`);
  return { exact: quote.exact, prefix: quote.prefix || undefined, suffix: quote.suffix || undefined };
}

function inOrder(words: Localised | null | undefined): Localised | undefined {
  if (!words) return undefined;
  return Object.fromEntries(LANGUAGES.flatMap((language) => (words[language] ? [[language, words[language]]] : [])));
}

function unlessEmpty<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}
