import { fail, ok, type Result } from "./result";
import { CodePoints, toCodePoint } from "./text";

/** Length of the stored prefix and suffix, in code points (W3C Web Annotation TextQuoteSelector). */
export const CONTEXT_LENGTH = 32;

/** TextPositionSelector (code points, half-open) and TextQuoteSelector of one passage. */
export type Selector = { start: number; end: number; exact: string; prefix: string; suffix: string };

export type Quote = { exact: string; prefix?: string | undefined; suffix?: string | undefined };

/** A stretch of a text, code points, half-open. */
export type Span = [start: number, end: number];

/**
 * Finds the one place in `text` where the quote stands. Prefix and suffix decide between several.
 * Refused as `invalid`: no such words, more than one place, a place inside furniture, or half a character.
 */
export function locateQuote(text: string, quote: Quote, furniture: Span[] = []): Result<Selector> {
  const places = placesOf(text, quote);
  const [unit, ...others] = places;
  if (unit === undefined) {
    return fail(
      "invalid",
      `The words "${clip(quote.exact)}" do not stand in the text${quote.prefix || quote.suffix ? " with that prefix and suffix" : ""}.`,
    );
  }
  if (others.length > 0) {
    return fail(
      "invalid",
      `The words "${clip(quote.exact)}" stand ${places.length} times in the text; add a prefix or suffix.`,
    );
  }
  const start = toCodePoint(text, unit);
  const selector = toSelector(text, start, start + Array.from(quote.exact).length);
  if (selector.exact !== quote.exact) {
    return fail("invalid", `The words "${clip(quote.exact)}" begin or end within a character.`);
  }
  if (furniture.some(([from, to]) => selector.start < to && selector.end > from)) {
    return fail("invalid", `The words "${clip(quote.exact)}" stand in site furniture, which is never evidence.`);
  }
  return ok(selector);
}

/** Both W3C selectors of the passage [start, end), read from the text itself. */
export function toSelector(text: string, start: number, end: number): Selector {
  return selectorAt(new CodePoints(text), start, end);
}

/** As `toSelector`, for many passages of one text. */
export function selectorAt(points: CodePoints, start: number, end: number): Selector {
  return {
    start,
    end,
    exact: points.slice(start, end),
    prefix: points.slice(start - CONTEXT_LENGTH, start),
    suffix: points.slice(end, end + CONTEXT_LENGTH),
  };
}

/** The smallest quote that `locateQuote` takes back to this place: bare where the words stand once, else with both neighbours. */
export function toQuote(text: string, selector: Selector): Quote {
  if (placesOf(text, { exact: selector.exact }).length === 1) return { exact: selector.exact };
  return { exact: selector.exact, prefix: selector.prefix, suffix: selector.suffix };
}

function placesOf(text: string, quote: Quote): number[] {
  const places: number[] = [];
  if (quote.exact === "") return places;
  for (let at = text.indexOf(quote.exact); at !== -1; at = text.indexOf(quote.exact, at + 1)) {
    const before = text.slice(0, at);
    const after = text.slice(at + quote.exact.length);
    if (before.endsWith(quote.prefix ?? "") && after.startsWith(quote.suffix ?? "")) places.push(at);
  }
  return places;
}

function clip(words: string): string {
  return words.length > 80 ? `${words.slice(0, 77)}…` : words;
}
