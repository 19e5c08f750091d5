import { inLanguage } from "../../localised";
import type { Language } from "../../vocabulary";
import { fill } from "../template";
import type { Cell, Reading, RowFacts } from "./facts";

/** What a template may ask for beside the columns: of the year and decade of the first day, the partners, and the people with their offices. */
export const DERIVED = ["@year", "@decade", "@partner", "@people"] as const;

/** Fills templates from one row, with names and offices in the language of the template. */
export function fillerFor({ partyNames }: Reading, { year, parties, people }: RowFacts, cell: Cell) {
  const derived: Record<(typeof DERIVED)[number], (language: Language) => string> = {
    "@year": () => year,
    "@decade": () => `${year.slice(0, 3)}0s`,
    "@partner": (language) =>
      listOf(
        parties.map(({ party }) => inLanguage(partyNames.get(party) ?? {}, language).text || party),
        language,
      ),
    "@people": (language) =>
      listOf(
        people.map(({ name, office }) =>
          office === null || office.inName ? name : `${inLanguage(office.office, language).text} ${name}`,
        ),
        language,
      ),
  };
  return (template: string, language: Language = "en"): string =>
    fill(template, (name) => (isDerived(name) ? derived[name](language) : cell(name)));
}

export function isDerived(name: string): name is (typeof DERIVED)[number] {
  return (DERIVED as readonly string[]).includes(name);
}

// Each costs a tenth of a millisecond to make.
const formats = new Map<Language, Intl.ListFormat>();

function listOf(words: string[], language: Language): string {
  const known = formats.get(language) ?? new Intl.ListFormat(language, { type: "conjunction" });
  formats.set(language, known);
  return known.format(words);
}
