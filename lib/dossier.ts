import type { DossierEvent, DossierQuote } from "./answers/dossier";
import type { EvidenceAnswer } from "./answers/event";
import { evidenceFor, fieldsInOrder } from "./facts";

/**
 * Numbers events, and their quotes through all of them as they are met in reading. One passage has one number,
 * however many facts of however many events rest on it; so has one note of the editors within an event.
 */
export function numberQuotes(events: Omit<DossierEvent, "number">[]): {
  events: DossierEvent[];
  quotes: DossierQuote[];
} {
  const quotes = new Map<string, DossierQuote>();
  const quoteOf = (evidence: EvidenceAnswer, event: number): DossierQuote => {
    const { passage, note } = evidence;
    const key = passage ? `${passage.source} ${passage.start} ${passage.end}` : `${event} ${note?.text ?? evidence.id}`;
    const quote = quotes.get(key) ?? { number: quotes.size + 1, passage, backs: [] };
    quotes.set(key, quote);
    quote.backs.push({ event, evidence });
    return quote;
  };
  const numbered = events.map((event, at) => {
    const evidence = inReadingOrder(event).map((one) => ({ ...one, mark: quoteOf(one, at + 1).number }));
    return { ...event, number: at + 1, evidence };
  });
  return { events: numbered, quotes: [...quotes.values()] };
}

/** Evidence in the order in which a dossier gives the facts of an event: what stands beside it comes first. */
function inReadingOrder(event: Omit<DossierEvent, "number">): EvidenceAnswer[] {
  const fields = new Set(["when", "status", "kind", ...fieldsInOrder(event)]);
  return [...fields].flatMap((field) => evidenceFor(event, field));
}
