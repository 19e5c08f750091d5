import { foldWords } from "./fold";
import { inLanguage, type Localised } from "./localised";
import type { Locale } from "./vocabulary";

/** Code points of a title that its place depends on. */
const LONGEST = 120;
const DIGITS = 8;

/** What a title is sorted by for readers of a language: without case, accents and signs, numbers by their size. */
export function titleKey(title: Localised, locale: Locale): string {
  const folded = foldWords(inLanguage(title, locale).text);
  return Array.from(folded.replace(/\d+/g, (digits) => digits.padStart(DIGITS, "0")))
    .slice(0, LONGEST)
    .join("");
}
