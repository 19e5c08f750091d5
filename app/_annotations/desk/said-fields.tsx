"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/app/_desk/field";
import { ANNOTATION_AUDIENCES, type AnnotationAudience } from "@/lib/annotation/vocabulary";
import { LANGUAGES } from "@/lib/vocabulary";
import { NO_LANGUAGE } from "./said-draft";

/** The language of the words. One that came with an imported annotation stays among the choices. */
export function LanguageField({ value, onChange }: { value: string; onChange: (language: string) => void }) {
  const t = useTranslations("annotating");
  const words = useTranslations("words.language");
  const isOther = value !== NO_LANGUAGE && !LANGUAGES.some((one) => one === value);
  return (
    <Field label={t("language")}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
          {LANGUAGES.map((one) => (
            <option key={one} value={one}>
              {words(one)}
            </option>
          ))}
          {isOther && <option value={value}>{value}</option>}
          <option value={NO_LANGUAGE}>{t("noLanguage")}</option>
        </select>
      )}
    </Field>
  );
}

type AudienceProps = { value: AnnotationAudience; isFixed: boolean; onChange: (audience: AnnotationAudience) => void };

/** Who may read it. */
export function AudienceField({ value, isFixed, onChange }: AudienceProps) {
  const t = useTranslations("annotating");
  return (
    <Field label={t("audience.label")} hint={isFixed ? t("audience.fixed") : null}>
      {(control) => (
        <select
          {...control}
          value={value}
          disabled={isFixed}
          onChange={(event) => onChange(event.target.value === "everyone" ? "everyone" : "editors")}
        >
          {ANNOTATION_AUDIENCES.map((one) => (
            <option key={one} value={one}>
              {t(`audience.${one}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
