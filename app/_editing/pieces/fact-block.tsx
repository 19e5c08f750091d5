"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useFormDesk } from "../editor/form-context";
import { EvidenceOf } from "../evidence/evidence-of";
import styles from "./fact-block.module.css";

type Props = {
  /** Path of the fact, by which its evidence and its problem are found; "" for what takes no evidence. */
  field: string;
  title: ReactNode;
  children: ReactNode;
};

/** One fact of the form: its controls, what is wrong with it, and the evidence it rests on. */
export function FactBlock({ field, title, children }: Props) {
  const { target } = useFormDesk();
  return (
    <fieldset className={styles.fact} data-field={field} data-target={field === target || undefined}>
      <legend>{title}</legend>
      <div className={styles.controls}>{children}</div>
      <ProblemOf field={field} />
      {field !== "" && <EvidenceOf field={field} />}
    </fieldset>
  );
}

/** What is wrong with a field, in words. */
export function ProblemOf({ field }: { field: string }) {
  const t = useTranslations("editing");
  const { problems } = useFormDesk();
  const problem = problems[field];
  return problem ? <p className={styles.problem}>{t(`problem.${problem}`)}</p> : null;
}
