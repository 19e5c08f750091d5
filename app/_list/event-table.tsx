"use client";

import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { InWords } from "@/app/_ui/in-words";
import { KindGlyph } from "@/app/_ui/kind-glyph";
import { isPlainClick } from "@/app/_ui/plain-click";
import { StateBadge } from "@/app/_ui/state-badge";
import { StatusSign } from "@/app/_ui/status-sign";
import type { ListEntry } from "@/lib/answers/list";
import type { Sort } from "@/lib/view";
import styles from "./event-table.module.css";
import { OpenLink, type OpenProps } from "./open-link";
import { PartyNames } from "./party-names";

type Props = OpenProps & {
  entries: ListEntry[];
  sort: Sort;
  hrefOfSort: (sort: Sort) => string;
  onSort: (sort: Sort) => void;
};

const COLUMNS = ["when", "title", "party", "kind", "status"] as const;

export function EventTable({ entries, sort, hrefOfSort, onSort, ...open }: Props) {
  const t = useTranslations();
  if (entries.length === 0) return <p className={styles.none}>{t("list.none")}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.frame} tabIndex={0} aria-label={t("list.table")}>
      <table className={styles.table}>
        <thead>
          <tr>
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
                    {t(`list.column.${column}`)}
                  </a>
                </th>
              );
            })}
            <th scope="col">{t("list.column.people")}</th>
            <th scope="col" className={styles.number}>
              {t("list.column.sources")}
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id} data-opened={open.opened === entry.id || undefined}>
              <td className={styles.when}>{entry.when}</td>
              <td className={styles.title}>
                {entry.draft && <StateBadge state="draft" />}{" "}
                <OpenLink id={entry.id} {...open}>
                  <InWords words={entry.title} />
                </OpenLink>
              </td>
              <td>
                <PartyNames parties={entry.parties} />
              </td>
              <td className={styles.kind}>
                <KindGlyph kind={entry.kind} /> {t(`words.kind.${entry.kind}`)}
              </td>
              <td>
                <StatusSign status={entry.status} />
              </td>
              <td>{entry.people.map((person) => person.name.text).join(", ")}</td>
              <td className={styles.number}>{entry.sources}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function direction(sort: Sort, column: string): "ascending" | "descending" | "none" {
  if (sort === column) return "ascending";
  return sort === `-${column}` ? "descending" : "none";
}
