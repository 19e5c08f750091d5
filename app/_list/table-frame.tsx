"use client";

import { useTranslations } from "next-intl";
import type { MouseEvent, ReactNode } from "react";
import { isPlainClick } from "@/app/_ui/plain-click";
import type { Sort } from "@/lib/view";
import styles from "./event-table.module.css";

export type SortProps = {
  sort: Sort;
  hrefOfSort: (sort: Sort) => string;
  onSort: (sort: Sort) => void;
};

type Props = SortProps & {
  /** Of a table of many pages: its rows in all, the heading one among them; -1: nobody knows. */
  rowCount?: number;
  children: ReactNode;
};

const COLUMNS = ["when", "title", "party", "kind", "status"] as const;

/** The table but for its body: what scrolls sideways, and the headings by which it is sorted. */
export function TableFrame({ sort, hrefOfSort, onSort, rowCount, children }: Props) {
  const t = useTranslations("list");
  const isLong = rowCount !== undefined;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.frame} tabIndex={0} aria-label={t("table")}>
      <table className={styles.table} data-long={isLong || undefined} aria-rowcount={rowCount}>
        <thead>
          <tr aria-rowindex={isLong ? 1 : undefined}>
            {COLUMNS.map((column) => {
              const next: Sort = sort === column ? `-${column}` : column;
              const handleClick = (event: MouseEvent) => {
                if (!isPlainClick(event)) return;
                event.preventDefault();
                onSort(next);
              };
              return (
                <th key={column} scope="col" aria-sort={direction(sort, column)}>
                  <a href={hrefOfSort(next)} onClick={handleClick}>
                    {t(`column.${column}`)}
                  </a>
                </th>
              );
            })}
            <th scope="col">{t("column.people")}</th>
            <th scope="col" className={styles.number}>
              {t("column.sources")}
            </th>
          </tr>
        </thead>
        {children}
      </table>
    </section>
  );
}

function direction(sort: Sort, column: string): "ascending" | "descending" | "none" {
  if (sort === column) return "ascending";
  return sort === `-${column}` ? "descending" : "none";
}
