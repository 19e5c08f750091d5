import { LANGUAGES, type Language } from "./vocabulary";

/** The same words in one or more languages. */
export type Localised = Partial<Record<Language, string>>;

export type Words = { text: string; language: Language };

/** The words in the reader's language, else in the first language that has them, with the language they are in (for `lang`). */
export function inLanguage(words: Localised, wanted: Language): Words {
  for (const language of [wanted, ...LANGUAGES]) {
    const text = words[language];
    if (text) return { text, language };
  }
  return { text: "", language: wanted };
}
