"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Suspense } from "react";
import { EventList } from "@/app/_list/event-list";
import { EventTable } from "@/app/_list/event-table";
import type { OpenProps } from "@/app/_list/open-link";
import type { ListAnswer, ListRequest } from "@/lib/answers/list";
import styles from "./list-view.module.css";
import { setOf } from "./requests";
import { useBeginning } from "./use-beginning";
import { useNarrow } from "./use-narrow";
import type { Address } from "./use-view";

// Fetched only where there is more than one page: the first load of a small record holds none of it.
const LongView = dynamic(() => import("./long/long-view").then((part) => part.LongView));

type Props = OpenProps & {
  list: { answer: ListAnswer; request: ListRequest; isCurrent: boolean } | undefined;
  /** Under the timeline: seen on narrow screens and without JavaScript only. */
  below: boolean;
  address: Address;
};

export function ListView({ list, below, address, ...open }: Props) {
  const narrow = useNarrow();
  const set = list && setOf(list.request);
  const isLong = list !== undefined && hasOtherPages(list);
  useBeginning(set, isLong);
  if (list === undefined) return null;
  const { answer, request, isCurrent } = list;
  const page = <OnePage answer={answer} address={address} {...open} />;
  const isSeen = !below || narrow;
  return (
    <div className={below ? styles.below : undefined}>
      {isLong && isSeen ? (
        <Suspense fallback={page}>
          <LongView
            key={`${address.view.view} ${set}`}
            list={answer}
            request={request}
            isCurrent={isCurrent}
            address={address}
            {...open}
          />
        </Suspense>
      ) : (
        page
      )}
    </div>
  );
}

function hasOtherPages({ answer, request }: NonNullable<Props["list"]>): boolean {
  return answer.next !== null || (request.cursor !== null && answer.dropped.every((one) => one.param !== "cursor"));
}

/** A page as it is, and links to the others. */
function OnePage({ answer, address, ...open }: OpenProps & { answer: ListAnswer; address: Address }) {
  const t = useTranslations("pages.explorer");
  const { view, hrefOf, change } = address;
  return (
    <>
      {view.view === "table" ? (
        <EventTable
          entries={answer.entries}
          sort={view.sort}
          hrefOfSort={(sort) => hrefOf({ sort })}
          onSort={(sort) => change({ sort })}
          {...open}
        />
      ) : (
        <EventList entries={answer.entries} {...open} />
      )}
      <nav aria-label={t("pages")} className={styles.pages}>
        {view.cursor !== null && <a href={hrefOf({ cursor: null })}>{t("firstPage")}</a>}
        {answer.next !== null && <a href={hrefOf({ cursor: answer.next })}>{t("nextPage")}</a>}
      </nav>
    </>
  );
}
