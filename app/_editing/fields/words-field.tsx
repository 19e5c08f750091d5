"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/app/_desk/field";
import type { Localised } from "@/lib/localised";
import { LANGUAGES, LOCALES } from "@/lib/vocabulary";
import styles from "./fields.module.css";

type Props = {
  /** Names the field in one language: "Title (French)". */
  label: (language: string) => string;
  words: Localised;
  onChange: (words: Localised) => void;
  lines?: number;
  error?: string | null;
};

/** The same words in each language; those that the interface does not speak are folded away until they are there. */
export function WordsField({ label, words, onChange, lines = 1, error }: Props) {
  const t = useTranslations("editing");
  const names = useTranslations("words.language");
  const spoken: readonly string[] = LOCALES;
  const others = LANGUAGES.filter((language) => !spoken.includes(language));
  const control = (language: (typeof LANGUAGES)[number], isFirst: boolean) => (
    <Field key={language} label={label(names(language))} error={isFirst ? error : null}>
      {(given) => {
        const shared = {
          ...given,
          lang: language,
          value: words[language] ?? "",
          maxLength: 4000,
          onChange: (event: { target: { value: string } }) => {
            const { [language]: _before, ...rest } = words;
            onChange(event.target.value === "" ? rest : { ...rest, [language]: event.target.value });
          },
        };
        return lines > 1 ? <textarea {...shared} rows={lines} /> : <input {...shared} />;
      }}
    </Field>
  );
  return (
    <div className={styles.stack}>
      {LOCALES.map((language, at) => control(language, at === 0))}
      <details open={others.some((language) => words[language]) || undefined}>
        <summary className={styles.more}>{t("otherLanguages")}</summary>
        {others.map((language) => control(language, false))}
      </details>
    </div>
  );
}
