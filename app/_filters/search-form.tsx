"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import type { FilterProps } from "./filter-props";
import styles from "./forms.module.css";
import { KeptParams } from "./kept-params";
import { useFollowingForm } from "./use-following-form";

export function SearchForm({ view, onChange }: FilterProps) {
  const t = useTranslations("filters.search");
  const form = useFollowingForm(view.q);
  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onChange({ q: String(new FormData(event.currentTarget).get("q") ?? "").trim() });
  };
  return (
    <search>
      <form ref={form} className={styles.search} onSubmit={handleSubmit}>
        <KeptParams view={view} but={["q", "cursor"]} />
        <input
          type="search"
          name="q"
          defaultValue={view.q}
          maxLength={200}
          placeholder={t("placeholder")}
          aria-label={t("label")}
        />
        <button type="submit">{t("submit")}</button>
      </form>
    </search>
  );
}
