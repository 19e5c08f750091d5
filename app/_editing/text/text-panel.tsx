"use client";

import { useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import { Field } from "@/app/_desk/field";
import { locateQuote, type Span } from "@/lib/evidence";
import { Combobox } from "../combobox/combobox";
import { useFormDesk } from "../editor/form-context";
import type { FormEvidence } from "../state/event-form";
import { AttachBar } from "./attach-bar";
import { QuotableText, type Quoted } from "./quotable-text";
import styles from "./text-panel.module.css";
import type { TextDesk } from "./use-texts";

type Props = {
  texts: TextDesk;
  field: string;
  onField: (field: string) => void;
  onAttached: (field: string) => void;
  /** The field that was last given a passage, to be said. */
  attached: string | null;
};

/** The text beside the form: which one, its words to select, and what is done with them. */
export function TextPanel({ texts, field, onField, onAttached, attached }: Props) {
  const t = useTranslations("editing.text");
  const { form, choices, nameOf } = useFormDesk();
  const first = useRef<HTMLSelectElement>(null);
  const { text, picked } = texts;
  const quoted = useQuoted(form.evidence, text);
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <Field label={t("source")}>
          {(control) => (
            <Combobox control={control} choices={choices.sources} value={texts.source} onPick={texts.open} />
          )}
        </Field>
        <p className={styles.help}>{text?.state === "draft" ? t("draft") : t("help")}</p>
      </div>
      <div className={styles.scroll} data-text-scroll="">
        {text ? (
          <QuotableText
            key={text.id}
            text={text}
            quoted={quoted}
            picked={picked}
            onPick={texts.pick}
            onDone={() => first.current?.focus()}
          />
        ) : (
          <p className={styles.none} role="status">
            {texts.isLoading ? t("loading") : texts.source === "" ? t("choose") : t("failed")}
          </p>
        )}
      </div>
      {text && (
        <AttachBar text={text} picked={picked} field={field} onField={onField} onAttached={onAttached} first={first} />
      )}
      <p role="status" className={styles.said}>
        {attached === null ? "" : t("attached", { field: nameOf(attached) })}
      </p>
    </div>
  );
}

/** The form's passages in this text, each at its place; what has no place there any more is left out. */
function useQuoted(evidence: FormEvidence[], text: TextDesk["text"]): Quoted[] {
  const places = useRef(new Map<string, Span | null>());
  const key = evidence.map((one) => `${one.source} ${one.prefix} ${one.exact} ${one.suffix}`).join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: a note that is being typed changes the evidence, and no place
  return useMemo(() => {
    if (!text) return [];
    return evidence.flatMap((one, at) => {
      if (one.source !== text.id || one.basis === "editorial") return [];
      const { exact, prefix, suffix } = one;
      const id = JSON.stringify([text.id, text.edition, prefix, exact, suffix]);
      if (!places.current.has(id)) {
        const found = locateQuote(text.text, { exact, prefix: prefix || undefined, suffix: suffix || undefined });
        places.current.set(id, found.ok ? [found.value.start, found.value.end] : null);
      }
      const span = places.current.get(id);
      return span ? [{ start: span[0], end: span[1], at }] : [];
    });
  }, [key, text]);
}
