"use client";

import { useLocale, useTranslations } from "next-intl";
import { dateInWords } from "@/lib/date-words";
import { type Locale, WHEN_KINDS } from "@/lib/vocabulary";
import { toBounds, toTuple } from "@/lib/when";
import { useFormDesk } from "../editor/form-context";
import { FactBlock } from "../pieces/fact-block";
import { BoundsBar } from "./bounds-bar";
import { DateField } from "./date-field";
import styles from "./fields.module.css";

/** When it was: typed, said back in words, and drawn as uncertain as it is. */
export function WhenFact() {
  const t = useTranslations("editing.date");
  const words = useTranslations("words");
  const locale = useLocale() as Locale;
  const { form, change } = useFormDesk();
  const { when } = form;
  const said = when.edtf === "" ? undefined : dateInWords(when.edtf, when.kind, locale);
  return (
    <FactBlock field="when" title={words("field.when")}>
      <DateField
        label={t("label")}
        hint={t("hint")}
        typed={when.typed}
        {...(said !== undefined && { understood: said })}
        onChange={(typed, read) => {
          const meant = read.sort === "understood" ? { edtf: read.edtf, kind: read.kind } : { edtf: "" };
          change({ do: "set", values: { when: { ...when, typed, ...meant } } });
        }}
      />
      <div role="radiogroup" aria-label={t("kind")} className={styles.radios}>
        {WHEN_KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name="when-kind"
              value={kind}
              checked={when.kind === kind}
              onChange={() => change({ do: "set", values: { when: { ...when, kind } } })}
            />
            {t(`kinds.${kind}`)}
          </label>
        ))}
      </div>
      {when.edtf !== "" && <BoundsBar bounds={toTuple(toBounds(when.edtf, when.kind))} />}
    </FactBlock>
  );
}
