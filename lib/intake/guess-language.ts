import { LANGUAGES, type Language } from "../vocabulary";

/** Words that every text of a language has, and hardly any of another. */
const COMMON: [Language, Set<string>][] = [
  ["en", words("the of and to in that is was for with on by as at from his it be are were has have which")],
  ["fr", words("le la les de des du et en un une que qui dans pour par sur au aux est sont avec ce ses son")],
];

/** Characters that are looked at: enough to tell, and not the whole of a long text. */
const SAMPLE = 20_000;

/** Fewest words, and least share of them, that must speak for a language. */
const FEWEST = 8;
const LEAST = 0.15;

/** The language of a text, by its letters and its commonest words; null where neither tells. */
export function guessLanguage(text: string): Language | null {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const khmer = sample.match(/\p{Script=Khmer}/gu)?.length ?? 0;
  if (khmer > letters / 2) return "km";
  const all = sample.match(/\p{L}+/gu) ?? [];
  const counts = COMMON.map(([language, common]) => ({ language, count: all.filter((one) => common.has(one)).length }));
  const [best, second] = counts.sort((a, b) => b.count - a.count);
  if (!best || best.count < FEWEST || best.count < all.length * LEAST) return null;
  return best.count > 2 * (second?.count ?? 0) ? best.language : null;
}

/** One of our languages by a tag such as `fr-FR`; null where it is none of them. */
export function languageOfTag(tag: string | null): Language | null {
  const [primary] = tag?.toLowerCase().split(/[-_]/) ?? [];
  return LANGUAGES.find((one) => one === primary) ?? null;
}

function words(list: string): Set<string> {
  return new Set(list.split(" "));
}
