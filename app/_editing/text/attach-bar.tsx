"use client";

import { useLocale, useTranslations } from "next-intl";
import { type Ref, useState } from "react";
import { Button } from "@/app/_desk/button";
import type { DeskText } from "@/lib/answers/desk-event";
import { type Span, toSelector } from "@/lib/evidence";
import type { Basis, Locale } from "@/lib/vocabulary";
import { useFormDesk } from "../editor/form-context";
import { BasisChoice } from "../evidence/evidence-item";
import { fieldsOfForm } from "../state/change-form";
import styles from "./attach-bar.module.css";

type Props = {
  text: DeskText;
  picked: Span | null;
  field: string;
  onField: (field: string) => void;
  /** The words are attached to the field. */
  onAttached: (field: string) => void;
  first: Ref<HTMLSelectElement>;
};

/** What is done with the words that are picked: for which fact they are evidence, and how it follows from them. */
export function AttachBar({ text, picked, field, onField, onAttached, first }: Props) {
  const t = useTranslations("editing.attach");
  const locale = useLocale() as Locale;
  const { form, change, nameOf } = useFormDesk();
  const [basis, setBasis] = useState<Basis>("stated");
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<"nothing" | "furniture" | "long" | "note" | null>(null);
  const selector = picked && toSelector(text.text, ...picked);

  const attach = () => {
    const found = problemOf();
    setProblem(found);
    if (found !== null || !selector) return;
    const { exact, prefix, suffix } = selector;
    change({
      do: "attach",
      evidence: {
        ...{ field, basis, source: text.id, exact, prefix, suffix, value: "" },
        note: note.trim() === "" ? {} : { [locale]: note.trim() },
      },
    });
    setNote("");
    setBasis("stated");
    onAttached(field);
  };
  const problemOf = () => {
    if (!picked || !selector) return "nothing";
    if (text.furniture.some(([from, to]) => picked[0] < to && picked[1] > from)) return "furniture";
    if (selector.exact.length > 2000) return "long";
    return basis === "inferred" && note.trim() === "" ? "note" : null;
  };
  return (
    <fieldset className={styles.bar} aria-label={t("label")}>
      <p className={styles.words} lang={selector ? text.language : undefined}>
        {selector ? `“${clip(selector.exact)}”` : t("none")}
      </p>
      <div className={styles.row}>
        <select ref={first} aria-label={t("field")} value={field} onChange={(event) => onField(event.target.value)}>
          {fieldsOfForm(form).map((one) => (
            <option key={one} value={one}>
              {nameOf(one)}
            </option>
          ))}
        </select>
        <BasisChoice basis={basis} label={t("basis")} onChange={setBasis} />
        <Button onClick={attach}>{t("attach")}</Button>
      </div>
      {basis === "inferred" && (
        <input
          aria-label={t("note")}
          placeholder={t("note")}
          aria-invalid={problem === "note" || undefined}
          value={note}
          maxLength={4000}
          onChange={(event) => setNote(event.target.value)}
        />
      )}
      <p role="alert" className={styles.problem}>
        {problem ? t(`problem.${problem}`) : ""}
      </p>
    </fieldset>
  );
}

function clip(words: string): string {
  const points = Array.from(words);
  return points.length > 160 ? `${points.slice(0, 100).join("")} … ${points.slice(-50).join("")}` : words;
}
