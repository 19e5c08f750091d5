"use client";

import { useTranslations } from "next-intl";
import type { Dropped } from "@/lib/view";
import styles from "./notice.module.css";

const SHOWN = 5;

/** What of the address was not understood, and whether a read failed. */
export function Notice({ dropped, failed }: { dropped: Dropped[]; failed: boolean }) {
  const t = useTranslations("pages.explorer");
  if (dropped.length === 0 && !failed) return null;
  return (
    <div role="status" className={styles.notice}>
      {failed && <p>{t("failed")}</p>}
      {dropped.length > 0 && (
        <p>
          {t("dropped", { count: dropped.length })}{" "}
          {dropped.slice(0, SHOWN).map((one, index) => (
            <span key={`${one.param}=${one.value}`}>
              {index > 0 && ", "}
              <code>
                {one.param}={one.value}
              </code>
            </span>
          ))}
          {dropped.length > SHOWN && " …"}
        </p>
      )}
    </div>
  );
}
