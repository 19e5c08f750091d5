"use client";

import { useTranslations } from "next-intl";
import type { ListEntry } from "@/lib/answers/list";
import styles from "./event-table.module.css";
import type { OpenProps } from "./open-link";
import { type SortProps, TableFrame } from "./table-frame";
import { TableRow } from "./table-row";

type Props = OpenProps & SortProps & { entries: ListEntry[] };

export function EventTable({ entries, sort, hrefOfSort, onSort, ...open }: Props) {
  const t = useTranslations("list");
  if (entries.length === 0) return <p className={styles.none}>{t("none")}</p>;
  return (
    <TableFrame sort={sort} hrefOfSort={hrefOfSort} onSort={onSort}>
      <tbody>
        {entries.map((entry) => (
          <TableRow key={entry.id} entry={entry} {...open} />
        ))}
      </tbody>
    </TableFrame>
  );
}
