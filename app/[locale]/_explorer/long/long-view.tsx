"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { LongList } from "@/app/_list/long/long-list";
import { LongTable } from "@/app/_list/long/long-table";
import type { OpenProps } from "@/app/_list/open-link";
import { MOST_IN_DOSSIER } from "@/lib/answers/dossier";
import type { ListAnswer, ListRequest } from "@/lib/answers/list";
import styles from "../list-view.module.css";
import type { Address } from "../use-view";
import { LongFoot } from "./long-foot";
import { rowsOf } from "./rows-of";
import { usePages } from "./use-pages";
import { usePlace } from "./use-place";

type Props = OpenProps & {
  /** What `list` answers. */
  request: ListRequest;
  list: ListAnswer;
  address: Address;
  /** The address asks for this set, and not for one that is still being read. */
  isCurrent: boolean;
};

/** List and table of more than one page: the pages that follow are read as the reader comes near them. */
export function LongView({ request, list, address, isCurrent, ...open }: Props) {
  const t = useTranslations("pages.explorer");
  const pages = usePages(request, list);
  const rows = rowsOf(pages, list.count.total);
  const { spot, keep } = usePlace({ request, pages, rows, address, isCurrent });
  const { view, hrefOf, change } = address;
  const props = { rows, spot, onSight: pages.see, onRest: keep, ...open };

  const body = useRef<HTMLDivElement>(null);
  const pressedAt = useRef<number | null>(null);
  useEffect(() => {
    if (pressedAt.current === null || rows.count <= pressedAt.current) return;
    body.current
      ?.querySelector<HTMLElement>(`[data-index="${pressedAt.current}"] a[data-event]`)
      ?.focus({ preventScroll: true });
    pressedAt.current = null;
  }, [rows.count]);

  return (
    <div ref={body}>
      <p className={styles.printed}>{t("printed", { count: rows.count, total: rows.total, most: MOST_IN_DOSSIER })}</p>
      {view.view === "table" ? (
        <LongTable
          sort={request.sort}
          hrefOfSort={(sort) => hrefOf({ sort })}
          onSort={(sort) => change({ sort })}
          {...props}
        />
      ) : (
        <LongList {...props} />
      )}
      <LongFoot
        rows={rows}
        pages={pages}
        hrefOf={(cursor) => hrefOf({ cursor })}
        onMore={() => {
          pressedAt.current = rows.count;
          pages.more();
        }}
      />
    </div>
  );
}
