"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { sliceQuery } from "@/app/_data/slice-query";
import { EventSign } from "@/app/_ui/event-sign";
import { InWords } from "@/app/_ui/in-words";
import type { Bin } from "@/lib/timeline/bins";
import type { Filters, LaneKey } from "@/lib/view";
import type { Locale } from "@/lib/vocabulary";
import { windowWords } from "./axis-words";
import styles from "./bin-panel.module.css";
import type { Lanes } from "./use-lanes";

/** The set of which a bin holds a part. */
export type SetOfBins = { filters: Filters; lane: LaneKey };

type Props = {
  bin: Bin;
  set: SetOfBins;
  lanes: Lanes;
  locale: Locale;
  /** CSS px of the drawing area: where it changes, the panel finds its place anew. */
  width: number;
  onOpen: (event: string) => void;
  onZoom: () => void;
  onClose: () => void;
};

/** What lies in a bin, singly drawn or not, page after page; each opens in the pane, beside which the list stays. */
export function BinPanel({ bin, set, lanes, locale, width, onOpen, onZoom, onClose }: Props) {
  const t = useTranslations("timeline");
  const words = useTranslations("words");
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const { filters, lane } = set;
  const query = useInfiniteQuery(sliceQuery({ filters, lane, laneId: bin.lane, days: bin.days, locale }));
  const pages = query.data?.pages ?? [];
  const entries = pages.flatMap((page) => page.entries);
  const count = pages[0]?.count ?? bin.count;
  const named = lanes.lanes.find((one) => one.id === bin.lane);

  // biome-ignore lint/correctness/useExhaustiveDependencies: its place depends on the width of what it stands over
  useEffect(() => {
    if (panel.current) place(panel.current);
  }, [bin, width, pages.length]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another bin is another panel
  useEffect(() => panel.current?.focus({ preventScroll: true }), [bin]);

  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };
  // The button goes with the last page; who pressed it stands on what came.
  const awaited = useRef<number | null>(null);
  const showMore = () => {
    awaited.current = entries.length;
    query.fetchNextPage();
  };
  useEffect(() => {
    if (awaited.current === null || entries.length <= awaited.current) return;
    list.current?.querySelectorAll("button")[awaited.current]?.focus();
    awaited.current = null;
  }, [entries.length]);
  return (
    <div
      ref={panel}
      role="dialog"
      aria-labelledby={`${id}-title`}
      className={styles.panel}
      tabIndex={-1}
      onKeyDown={handleKey}
    >
      <header className={styles.head}>
        <h2 id={`${id}-title`} className={styles.title}>
          <span className={styles.count}>{t("binCount", { count })}</span>{" "}
          <span className={styles.where}>
            {windowWords(locale, bin.days.from, bin.days.to)}
            {named && `, ${lanes.nameOf(named).text}`}
          </span>
        </h2>
        <button type="button" className={styles.close} onClick={onClose} aria-label={t("binClose")}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m4 4 8 8M12 4l-8 8" />
          </svg>
        </button>
      </header>
      <ul ref={list} className={styles.list} aria-busy={query.isPending}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <button type="button" className={styles.entry} onClick={() => onOpen(entry.id)}>
              <span className={styles.when}>{entry.when}</span>
              <span className={styles.what}>
                <EventSign kind={entry.kind} status={entry.status} />{" "}
                <span className="visually-hidden">
                  {words(`kind.${entry.kind}`)}, {words(`status.${entry.status}`)}
                  {entry.draft && `, ${words("state.draft")}`}:
                </span>{" "}
                <InWords words={entry.title} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {query.isError && <p className={styles.failed}>{t("binFailed")}</p>}
      <footer className={styles.foot}>
        {query.hasNextPage && (
          <button type="button" className={styles.act} onClick={showMore} disabled={query.isFetchingNextPage}>
            {t("binMore", { shown: entries.length, count })}
          </button>
        )}
        <button type="button" className={styles.act} onClick={onZoom}>
          {t("binZoom")}
        </button>
      </footer>
    </div>
  );
}

const GAP = 6;
/** CSS px: a narrower timeline has the panel over its whole width. */
const NARROW = 520;

/** Beside its bin, within what it stands over. */
function place(panel: HTMLElement) {
  const holder = panel.parentElement;
  const around = holder?.getBoundingClientRect();
  const mark = holder?.querySelector(".density-active")?.getBoundingClientRect();
  if (!around || !mark || around.width < NARROW) {
    panel.style.removeProperty("left");
    panel.style.removeProperty("top");
    return;
  }
  const room = around.width - panel.offsetWidth - GAP;
  const right = mark.right + GAP - around.left;
  const left = right <= room ? right : mark.left - GAP - around.left - panel.offsetWidth;
  const top = mark.top - around.top;
  panel.style.left = `${Math.min(Math.max(GAP, left), room)}px`;
  panel.style.top = `${Math.min(Math.max(GAP, top), around.height - panel.offsetHeight - GAP)}px`;
}
