"use client";

import { useTranslations } from "next-intl";
import { EventList } from "@/app/_list/event-list";
import { EventTable } from "@/app/_list/event-table";
import type { OpenProps } from "@/app/_list/open-link";
import type { ListAnswer } from "@/lib/answers/list";
import styles from "./list-view.module.css";
import type { Address } from "./use-view";

type Props = OpenProps & {
  list: ListAnswer | undefined;
  /** Under the timeline: seen on narrow screens and without JavaScript only. */
  below: boolean;
  address: Address;
};

export function ListView({ list, below, address, ...open }: Props) {
  const t = useTranslations("pages.explorer");
  if (list === undefined) return null;
  const { view, hrefOf, change } = address;
  return (
    <div className={below ? styles.below : undefined}>
      {view.view === "table" ? (
        <EventTable
          entries={list.entries}
          sort={view.sort}
          hrefOfSort={(sort) => hrefOf({ sort })}
          onSort={(sort) => change({ sort })}
          {...open}
        />
      ) : (
        <EventList entries={list.entries} {...open} />
      )}
      <nav aria-label={t("pages")} className={styles.pages}>
        {view.cursor !== null && <a href={hrefOf({ cursor: null })}>{t("firstPage")}</a>}
        {list.next !== null && <a href={hrefOf({ cursor: list.next })}>{t("nextPage")}</a>}
      </nav>
    </div>
  );
}
