"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/app/_desk/field";
import { KINDS, LEVELS } from "@/lib/vocabulary";
import { useFormDesk } from "../editor/form-context";
import { FactBlock } from "../pieces/fact-block";
import styles from "./fields.module.css";
import { RegistryField } from "./registry-field";
import { SelectField } from "./select-field";
import { WordsField } from "./words-field";

/** What it is called and, in short, what it was: the editors' own words. */
export function TitleFact() {
  const t = useTranslations("editing");
  const words = useTranslations("words");
  const { form, change, problems } = useFormDesk();
  return (
    <FactBlock field="title" title={words("field.title")}>
      <WordsField
        label={(language) => t("title", { language })}
        words={form.title}
        onChange={(title) => change({ do: "set", values: { title } })}
        error={problems.title ? t(`problem.${problems.title}`) : null}
      />
      <WordsField
        label={(language) => t("summary", { language })}
        words={form.summary}
        lines={3}
        onChange={(summary) => change({ do: "set", values: { summary } })}
      />
    </FactBlock>
  );
}

export function KindFact() {
  const words = useTranslations("words");
  const { form, change } = useFormDesk();
  return (
    <FactBlock field="kind" title={words("field.kind")}>
      <SelectField
        label={words("field.kind")}
        value={form.kind}
        options={KINDS.map((kind) => [kind, words(`kind.${kind}`)])}
        onChange={(kind) => change({ do: "set", values: { kind } })}
      />
    </FactBlock>
  );
}

export function LevelFact() {
  const t = useTranslations("editing");
  const words = useTranslations("words");
  const { form, change } = useFormDesk();
  return (
    <FactBlock field="level" title={words("field.level")}>
      <SelectField
        label={words("field.level")}
        value={form.level}
        none={t("noLevel")}
        options={LEVELS.map((level) => [level, words(`level.${level}`)])}
        onChange={(level) => change({ do: "set", values: { level } })}
      />
    </FactBlock>
  );
}

export function PlaceFact() {
  const t = useTranslations("editing.place");
  const words = useTranslations("words");
  const { form, change } = useFormDesk();
  const { place } = form;
  return (
    <FactBlock field="place" title={words("field.place")}>
      <p className={styles.hint}>{t("hint")}</p>
      <div className={styles.pair}>
        <Field label={t("name")}>
          {(control) => (
            <input
              {...control}
              value={place.name}
              maxLength={200}
              onChange={(event) => change({ do: "set", values: { place: { ...place, name: event.target.value } } })}
            />
          )}
        </Field>
        <RegistryField
          registry="parties"
          label={t("country")}
          value={place.country}
          onPick={(country) => change({ do: "set", values: { place: { ...place, country } } })}
        />
      </div>
    </FactBlock>
  );
}
