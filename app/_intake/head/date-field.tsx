"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/app/_desk/button";
import { Field } from "@/app/_desk/field";
import { readTypedDate, type TypedDate } from "@/lib/typed-date/typed-date";
import type { Locale } from "@/lib/vocabulary";
import styles from "./fields.module.css";
import { type Found, Suggestion } from "./suggestion";

type Props = { value: string; onChange: (value: string) => void; isWrong: boolean; suggestion: Found };

/** The day of publication in plain words or EDTF, with what is understood of it. */
export function DateField({ value, onChange, isWrong, suggestion }: Props) {
  const t = useTranslations("intake.head");
  const problem = useTranslations("intake.problem");
  const locale = useLocale() as Locale;
  const read = readTypedDate(value, locale);
  return (
    <div>
      <Field label={t("published")} hint={t("publishedHint")} error={isWrong ? problemIn(read, problem) : null}>
        {(control) => (
          <input
            {...control}
            name="published"
            value={value}
            maxLength={120}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
      <div role="status" className={styles.under}>
        {read.sort === "understood" && (
          <p>
            {t("understood", { words: read.words })} <code>{read.edtf}</code>
          </p>
        )}
        {read.sort === "ambiguous" && (
          <p>
            {t("whichDay")}{" "}
            {read.readings.map(({ edtf, words }) => (
              <Button key={edtf} look="quiet" className={styles.choice ?? ""} onClick={() => onChange(edtf)}>
                {words}
              </Button>
            ))}
          </p>
        )}
      </div>
      <Suggestion found={suggestion} value={value} onUse={onChange} />
    </div>
  );
}

function problemIn(read: TypedDate, t: ReturnType<typeof useTranslations<"intake.problem">>): string {
  if (read.sort === "unknown-word") return t("unknownWord", { word: read.word });
  return t(read.sort === "ambiguous" ? "ambiguous" : "published");
}
