"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { toDay } from "@/lib/day";
import type { FilterProps } from "./filter-props";
import styles from "./forms.module.css";
import { KeptParams } from "./kept-params";
import { useFollowingForm } from "./use-following-form";

/** From and to as days, months or years, and whether only what certainly lies there is wanted. */
export function RangeForm({ view, onChange }: FilterProps) {
  const t = useTranslations("filters.range");
  const id = useId();
  const form = useFollowingForm(`${view.from}/${view.to}/${view.certain}`);
  const [problem, setProblem] = useState<"broken" | "reversed" | null>(null);
  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const [from, to] = [String(said.get("from")).trim(), String(said.get("to")).trim()];
    const found = problemOf(from, to);
    setProblem(found);
    if (found === null) onChange({ from: from || null, to: to || null, certain: said.get("certain") === "1" });
  };
  return (
    <form ref={form} className={styles.range} onSubmit={handleSubmit}>
      <KeptParams view={view} but={["from", "to", "certain", "cursor"]} />
      <label htmlFor={`${id}-from`}>{t("from")}</label>
      <input
        {...dayInput}
        id={`${id}-from`}
        name="from"
        defaultValue={view.from ?? ""}
        placeholder={t("example")}
        aria-describedby={`${id}-help`}
      />
      <label htmlFor={`${id}-to`}>{t("to")}</label>
      <input
        {...dayInput}
        id={`${id}-to`}
        name="to"
        defaultValue={view.to ?? ""}
        placeholder={t("example")}
        aria-describedby={`${id}-help`}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          name="certain"
          value="1"
          defaultChecked={view.certain}
          onChange={() => form.current?.requestSubmit()}
        />
        {t("certain")}
      </label>
      <p id={`${id}-help`} className={styles.help} role={problem ? "alert" : undefined}>
        {problem ? t(problem) : t("help")}
      </p>
      <button type="submit">{t("apply")}</button>
    </form>
  );
}

const dayInput = { type: "text", inputMode: "numeric", maxLength: 11, autoComplete: "off" } as const;

function problemOf(from: string, to: string): "broken" | "reversed" | null {
  const first = from === "" ? null : toDay(from, "first");
  const last = to === "" ? null : toDay(to, "last");
  if ((from !== "" && first === null) || (to !== "" && last === null)) return "broken";
  return first !== null && last !== null && first > last ? "reversed" : null;
}
