"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/app/_desk/field";
import { LANGUAGES } from "@/lib/vocabulary";
import type { HeadSuggestions } from "../understood-text";
import { BasisField } from "./basis-field";
import { DateField } from "./date-field";
import styles from "./fields.module.css";
import type { HeadField, HeadValues } from "./head-values";
import { Suggestion } from "./suggestion";

type Props = {
  values: HeadValues;
  onChange: (change: Partial<HeadValues>) => void;
  /** Fields that are not right yet. */
  wrong: readonly HeadField[];
  /** The text that the head is for; "" where it is not known yet. */
  text: string;
  suggestions: HeadSuggestions | null;
};

/** What an editor says of a source. */
export function HeadFields({ values, onChange, wrong, text, suggestions }: Props) {
  const t = useTranslations("intake");
  const word = useTranslations("words.language");
  const problem = (field: Exclude<HeadField, "titleBasis" | "publisherBasis">) =>
    wrong.includes(field) ? t(`problem.${field}`) : null;
  const foundWords = (words: string | null | undefined) => (words ? { value: words, shown: words } : null);
  const language = suggestions?.language ?? null;
  return (
    <div className={styles.fields}>
      <div>
        <Field label={t("head.title")} error={problem("title")}>
          {(control) => (
            <input
              {...control}
              name="title"
              value={values.title}
              maxLength={300}
              lang={values.language || undefined}
              autoComplete="off"
              onChange={(event) => onChange({ title: event.target.value })}
            />
          )}
        </Field>
        <Suggestion
          found={foundWords(suggestions?.title)}
          value={values.title}
          onUse={(title) => onChange({ title })}
        />
      </div>
      <BasisField
        of="title"
        value={values.titleBasis}
        stands={standsIn(text, values.title)}
        isWrong={wrong.includes("titleBasis")}
        onChange={(titleBasis) => onChange({ titleBasis })}
      />
      <div>
        <Field label={t("head.publisher")} error={problem("publisher")}>
          {(control) => (
            <input
              {...control}
              name="publisher"
              value={values.publisher}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => onChange({ publisher: event.target.value })}
            />
          )}
        </Field>
        <Suggestion
          found={foundWords(suggestions?.publisher)}
          value={values.publisher}
          onUse={(publisher) => onChange({ publisher })}
        />
      </div>
      <BasisField
        of="publisher"
        value={values.publisherBasis}
        stands={standsIn(text, values.publisher)}
        isWrong={wrong.includes("publisherBasis")}
        onChange={(publisherBasis) => onChange({ publisherBasis })}
      />
      <div>
        <Field label={t("head.language")} error={problem("language")}>
          {(control) => (
            <select
              {...control}
              name="language"
              value={values.language}
              onChange={(event) => onChange({ language: event.target.value as HeadValues["language"] })}
            >
              <option value="">{t("head.choose")}</option>
              {LANGUAGES.map((one) => (
                <option key={one} value={one}>
                  {word(one)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Suggestion
          found={language && { value: language, shown: word(language) }}
          value={values.language}
          onUse={(value) => onChange({ language: value as HeadValues["language"] })}
        />
      </div>
      <DateField
        value={values.published}
        isWrong={wrong.includes("published")}
        suggestion={foundWords(suggestions?.published)}
        onChange={(published) => onChange({ published })}
      />
      <Field label={t("head.noteEn")} hint={t("head.noteHint")} error={problem("note")}>
        {(control) => (
          <textarea
            {...control}
            name="noteEn"
            lang="en"
            rows={2}
            maxLength={4000}
            value={values.noteEn}
            onChange={(event) => onChange({ noteEn: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("head.noteFr")} hint={t("head.noteHint")}>
        {(control) => (
          <textarea
            {...control}
            name="noteFr"
            lang="fr"
            rows={2}
            maxLength={4000}
            value={values.noteFr}
            onChange={(event) => onChange({ noteFr: event.target.value })}
          />
        )}
      </Field>
      <div className={styles.wide}>
        <Field label={t("head.url")} hint={t("head.urlHint")} error={problem("url")}>
          {(control) => (
            <input
              {...control}
              name="url"
              type="text"
              inputMode="url"
              value={values.url}
              maxLength={2000}
              autoComplete="off"
              onChange={(event) => onChange({ url: event.target.value })}
            />
          )}
        </Field>
        <Suggestion found={foundWords(suggestions?.url)} value={values.url} onUse={(url) => onChange({ url })} />
      </div>
    </div>
  );
}

function standsIn(text: string, words: string): boolean | null {
  const wanted = words.trim();
  return text === "" || wanted === "" ? null : text.includes(wanted);
}
