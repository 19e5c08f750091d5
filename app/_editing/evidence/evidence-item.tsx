"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_desk/button";
import { Field } from "@/app/_desk/field";
import { inLanguage } from "@/lib/localised";
import type { Basis, Locale } from "@/lib/vocabulary";
import { useFormDesk } from "../editor/form-context";
import type { FormEvidence } from "../state/event-form";
import styles from "./evidence.module.css";

type Props = { at: number; evidence: FormEvidence; name: string };

/** One passage or note that backs a field: its words, how the field follows from them, and a way to take it off. */
export function EvidenceItem({ at, evidence, name }: Props) {
  const t = useTranslations("editing.evidence");
  const words = useTranslations("words");
  const problems = useTranslations("editing.problem");
  const { change, choices, problems: found, show } = useFormDesk();
  const problem = found[`evidence.${at}`];
  const hasNote = evidence.basis === "stated" && Object.keys(evidence.note).length > 0;
  // As it was when it was opened: a field must not fold away under the hand that empties it.
  const [isMoreSaid] = useState(hasNote || evidence.value !== "");
  const source = choices.sources.find((one) => one.id === evidence.source);
  return (
    <li className={styles.item} data-field={`evidence.${at}`} tabIndex={-1}>
      {evidence.basis !== "editorial" && (
        <blockquote>
          <p>“{evidence.exact}”</p>
          <Button look="quiet" onClick={() => show(at)}>
            {t("inText", { source: source?.name ?? evidence.source })}
          </Button>
        </blockquote>
      )}
      <div className={styles.how}>
        {evidence.basis === "editorial" ? (
          <p>{words("basis.editorial")}</p>
        ) : (
          <BasisChoice
            basis={evidence.basis}
            label={t("basisFor", { name })}
            onChange={(basis) => change({ do: "revise", at, values: { basis } })}
          />
        )}
        <Button
          look="quiet"
          aria-label={t("removeFor", { name, words: evidence.exact.slice(0, 40) })}
          onClick={() => change({ do: "detach", at })}
        >
          {t("remove")}
        </Button>
      </div>
      {evidence.basis !== "stated" && <Note at={at} evidence={evidence} />}
      {evidence.basis !== "editorial" && (
        <details className={styles.otherwise} open={isMoreSaid || undefined}>
          <summary>{t(evidence.basis === "stated" ? "more" : "otherwise")}</summary>
          {evidence.basis === "stated" && <Note at={at} evidence={evidence} />}
          <Field label={t("value")} hint={t("valueHint")}>
            {(control) => (
              <input
                {...control}
                value={evidence.value}
                maxLength={500}
                onChange={(event) => change({ do: "revise", at, values: { value: event.target.value } })}
              />
            )}
          </Field>
        </details>
      )}
      {problem && <p className={styles.problem}>{problems(problem)}</p>}
    </li>
  );
}

/** Stated or inferred. */
export function BasisChoice({
  basis,
  label,
  onChange,
}: {
  basis: Basis;
  label: string;
  onChange: (basis: Basis) => void;
}) {
  const words = useTranslations("words");
  return (
    <select aria-label={label} value={basis} onChange={(event) => onChange(event.target.value as Basis)}>
      <option value="stated">{words("basis.stated")}</option>
      <option value="inferred">{words("basis.inferred")}</option>
    </select>
  );
}

/** How the fact follows: needed unless the words say it. In the language of the page; others are kept. */
function Note({ at, evidence }: { at: number; evidence: FormEvidence }) {
  const t = useTranslations("editing.evidence");
  const locale = useLocale() as Locale;
  const { change } = useFormDesk();
  const own = evidence.note[locale];
  const other = own === undefined ? inLanguage(evidence.note, locale) : null;
  return (
    <Field
      label={evidence.basis === "stated" ? t("noteOptional") : t(`note.${evidence.basis}`)}
      hint={other?.text ? t("noteElsewhere", { text: other.text }) : undefined}
    >
      {(control) => (
        <textarea
          {...control}
          rows={evidence.basis === "stated" && !own ? 1 : 2}
          maxLength={4000}
          value={own ?? ""}
          onChange={(event) => {
            const { [locale]: _before, ...rest } = evidence.note;
            const note = event.target.value === "" ? rest : { ...rest, [locale]: event.target.value };
            change({ do: "revise", at, values: { note } });
          }}
        />
      )}
    </Field>
  );
}
