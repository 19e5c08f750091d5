"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback, useDeferredValue, useMemo } from "react";
import { DetailPane } from "@/app/_detail/detail-pane";
import { Chips } from "@/app/_filters/chips";
import { Filters } from "@/app/_filters/filters";
import type { Editor } from "@/lib/annotation/editor";
import type { Dropped } from "@/lib/view";
import type { Locale } from "@/lib/vocabulary";
import { annotationSlots } from "./annotation-slots";
import styles from "./explorer.module.css";
import { FilterFold } from "./filter-fold";
import { ListView } from "./list-view";
import { Notice } from "./notice";
import { SetHead } from "./set-head";
import { TimelineView } from "./timeline-view";
import { useRested } from "./use-rested";
import { useSame } from "./use-same";
import { useSet } from "./use-set";
import { useView } from "./use-view";

/** The main page: filters, the set in one of its forms, and the pane of the event that is open. */
export function Explorer({ name, editor }: { name: string; editor: Editor | null }) {
  const t = useTranslations("pages.explorer");
  const locale = useLocale() as Locale;
  const asked = useView();
  const set = useSet(asked.view, locale);
  // Only the record knows which ids name nothing: what it dropped is not offered again.
  const unknown = useSame(set.dropped);
  const address = useMemo(() => asked.without(unknown), [asked, unknown]);
  const { view, change, hrefOf } = address;
  const rested = useRested(address);
  const facets = useSame(set.facets);
  const onOpen = useCallback((event: string) => change({ event }), [change]);
  const dropped: Dropped[] = [...asked.dropped, ...set.dropped];
  // Long lists, which may follow a frame later: drawn at once, they would hold up a hand that moves the timeline. It
  // leaves them as they are for as long as nothing else changes.
  const filters = useDeferredValue(
    useMemo(
      () => <Filters facets={facets} view={rested.view} hrefOf={rested.hrefOf} onChange={rested.change} />,
      [facets, rested],
    ),
  );
  const sight = useDeferredValue(set.window);
  const list = useDeferredValue(
    useMemo(
      () => (
        <ListView
          list={set.list}
          below={view.view === "timeline"}
          address={address}
          opened={view.event}
          onOpen={onOpen}
        />
      ),
      [set.list, view, address, onOpen],
    ),
  );
  return (
    <main id="content" className={styles.explorer} data-pane={view.event !== null || undefined}>
      <FilterFold view={view}>{filters}</FilterFold>
      <section id="set" tabIndex={-1} className={styles.set} aria-label={t("set")}>
        <SetHead name={name} count={set.count} address={address} />
        <Notice dropped={dropped} failed={set.failed} />
        <Chips facets={facets} {...{ view, hrefOf }} onChange={change} />
        {view.view === "timeline" && <TimelineView answer={sight} address={address} onWindow={set.lookAt} />}
        {list}
      </section>
      {view.event !== null && (
        <DetailPane
          key="pane"
          eventId={view.event}
          onClose={() => change({ event: null })}
          onOpen={onOpen}
          {...annotationSlots(editor)}
        />
      )}
    </main>
  );
}
