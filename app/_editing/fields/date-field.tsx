"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/app/_desk/button";
import { Field } from "@/app/_desk/field";
import { readTypedDate, type TypedDate } from "@/lib/typed-date/typed-date";
import type { Locale } from "@/lib/vocabulary";
import styles from "./fields.module.css";

type Props = {
  label: string;
  hint?: string;
  typed: string;
  /** `edtf` is "" where what is typed is not understood. */
  onChange: (typed: string, read: TypedDate) => void;
  error?: string | null;
  /** In place of the sentence that says what was understood. */
  understood?: string;
};

/** A date in plain words or EDTF, with the sentence that says what was understood, or what was not. */
export function DateField({ label, hint, typed, onChange, error, understood }: Props) {
  const t = useTranslations("editing.date");
  const locale = useLocale() as Locale;
  const read = readTypedDate(typed, locale);
  return (
    <div className={styles.stack}>
      <Field label={label} hint={hint} error={error}>
        {(control) => (
          <input
            {...control}
            value={typed}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value, readTypedDate(event.target.value, locale))}
          />
        )}
      </Field>
      <div role="status" className={styles.understood}>
        {read.sort === "understood" && (
          <p>
            {t("understood")} <b>{understood ?? read.words}</b> <code>{read.edtf}</code>
          </p>
        )}
        {read.sort === "ambiguous" && (
          <p>
            {t("ambiguous")}{" "}
            {read.readings.map((one) => (
              <Button
                key={one.edtf}
                className={styles.reading}
                onClick={() => onChange(one.edtf, { sort: "understood", ...one })}
              >
                {one.words}
              </Button>
            ))}
          </p>
        )}
        {read.sort === "unknown-word" && <p>{t("unknown-word", { word: read.word })}</p>}
        {read.sort === "no-date" && <p>{t("no-date")}</p>}
      </div>
    </div>
  );
}
