"use client";

import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { Link } from "@/app/_i18n/routing";
import { isPlainClick } from "@/app/_ui/plain-click";
import type { Count } from "@/lib/answers/window";
import { FORMS, type Form, printView } from "@/lib/view";
import styles from "./set-head.module.css";
import type { Address } from "./use-view";

type Props = { name: string; count: Count | undefined; address: Address };

/** What is shown, how much of it, and in which form. */
export function SetHead({ name, count, address }: Props) {
  const t = useTranslations("pages.explorer");
  const { view, hrefOf, change } = address;
  const ranged = view.from !== null || view.to !== null;
  const choose = (form: Form) => (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    change({ view: form });
  };
  const filters = printView({
    ...view,
    view: "timeline",
    lane: "party",
    at: null,
    event: null,
    cursor: null,
    sort: "when",
  });
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h1>{name}</h1>
        <p aria-live="polite">
          {count && t("count", { count: count.total })}
          {count && ranged && ` · ${t("inRange", { certain: count.certain, possible: count.possible })}`}
        </p>
      </div>
      <nav aria-label={t("forms")} className={styles.forms}>
        {FORMS.map((form) => (
          <a
            key={form}
            href={hrefOf({ view: form })}
            aria-current={view.view === form ? "page" : undefined}
            onClick={choose(form)}
          >
            {t(`form.${form}`)}
          </a>
        ))}
      </nav>
      <Link className={styles.data} href={`/dossier${filters}`} prefetch={false}>
        {t("print")}
      </Link>
      <a className={styles.data} href={`/api/events${filters}`}>
        JSON
      </a>
    </header>
  );
}
