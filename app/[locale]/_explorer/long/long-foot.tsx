"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, useSyncExternalStore } from "react";
import type { Rows } from "@/app/_list/long/rows";
import { isPlainClick } from "@/app/_ui/plain-click";
import styles from "../list-view.module.css";
import type { Pages } from "./use-pages";

type Props = { rows: Rows; pages: Pages; hrefOf: (cursor: string | null) => string; onMore: () => void };

/** Below the list: which part of the set is loaded, also told to who does not see it, and the ways to the rest. */
export function LongFoot({ rows, pages, hrefOf, onMore }: Props) {
  const t = useTranslations("pages.explorer");
  const { known, state } = pages;
  const hasScript = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  const handleMore = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    onMore();
  };
  const range = { from: (rows.before ?? 0) + 1, to: (rows.before ?? 0) + rows.count, total: rows.total };
  return (
    <>
      <p role="status" className={styles.loaded}>
        {t(rows.before === null ? "loadedSome" : "loaded", range)}
        {state === "failed" && ` · ${t("moreFailed")}`}
      </p>
      <nav aria-label={t("pages")} className={styles.pages} aria-busy={state === "reading"}>
        {known.pages[0]?.cursor !== null && <a href={hrefOf(null)}>{t("firstPage")}</a>}
        {known.next !== null && (
          <a href={hrefOf(known.next)} onClick={handleMore}>
            {t(hasScript ? "more" : "nextPage")}
          </a>
        )}
      </nav>
    </>
  );
}
