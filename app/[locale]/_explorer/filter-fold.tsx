"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { FACET_PARAMS, type View } from "@/lib/view";
import styles from "./filter-fold.module.css";

/** The filters: a column on wide screens, folded behind a button on narrow ones. */
export function FilterFold({ view, children }: { view: View; children: ReactNode }) {
  const t = useTranslations("filters");
  const [open, setOpen] = useState(false);
  const chosen =
    FACET_PARAMS.reduce((sum, param) => sum + view[param].length, 0) +
    [view.q !== "", view.from, view.to].filter(Boolean).length;
  return (
    <aside className={styles.fold} aria-label={t("title")}>
      <a className="skip-link" href="#set">
        {t("skip")}
      </a>
      <button
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls="filters"
        onClick={() => setOpen(!open)}
      >
        {t("title")}
        {chosen > 0 && <span className={styles.chosen}>{t("count", { count: chosen })}</span>}
      </button>
      <div id="filters" className={styles.body} data-open={open || undefined}>
        {children}
      </div>
    </aside>
  );
}
