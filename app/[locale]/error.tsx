"use client";

import { useTranslations } from "next-intl";
import styles from "@/app/_ui/written-page.module.css";

export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("shell.error");
  return (
    <main id="content" className={styles.page} data-page-error>
      <h1>{t("title")}</h1>
      <p>{t("text")}</p>
      {error.digest && <p>{t("number", { digest: error.digest })}</p>}
      <p>
        <button type="button" onClick={reset}>
          {t("retry")}
        </button>
      </p>
    </main>
  );
}
