"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type RefObject, useLayoutEffect } from "react";
import { Button } from "@/app/_desk/button";
import { Link } from "@/app/_i18n/routing";
import { MOST_EXACT } from "@/lib/annotation/annotation-limits";
import styles from "./reading.module.css";
import type { Selected } from "./use-selected";

type Props = {
  bar: RefObject<HTMLDivElement | null>;
  source: string;
  selected: Selected;
  onAnnotate: () => void;
  onLeave: () => void;
};

/** What can be done with the selected words, below them; on a narrow screen at its foot, clear of the browser's own menu. */
export function SelectionBar({ bar, source, selected, onAnnotate, onLeave }: Props) {
  const t = useTranslations("annotating.selection");
  const { start, end, exact } = selected;
  const query = `source=${source}&start=${start}&end=${end}`;
  const isLong = exact.length > MOST_EXACT;

  // biome-ignore lint/correctness/useExhaustiveDependencies: placed anew for other words
  useLayoutEffect(() => {
    const selection = window.getSelection();
    const rect = selection?.rangeCount ? lastRectOf(selection.getRangeAt(0)) : undefined;
    if (rect === undefined || bar.current === null) return;
    const most = document.documentElement.clientWidth - bar.current.offsetWidth - 16;
    bar.current.style.setProperty("--x", `${Math.max(16, Math.min(rect.left, most)) + window.scrollX}px`);
    bar.current.style.setProperty("--y", `${rect.bottom + window.scrollY + 8}px`);
  }, [bar, start, end]);

  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    onLeave();
  };
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={t("label")}
      className={styles.bar}
      // Else the press would take the selection away before it is used.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={handleKey}
    >
      {isLong ? (
        <p>{t("long")}</p>
      ) : (
        <>
          <Button onClick={onAnnotate}>{t("annotate")}</Button>
          <Link href={`/editor/events/choose?${query}`}>{t("evidence")}</Link>
          <Link href={`/editor/events/new?${query}`}>{t("event")}</Link>
        </>
      )}
    </div>
  );
}

/** Where the words end, in the window. */
function lastRectOf(range: Range): DOMRect | undefined {
  return [...range.getClientRects()].at(-1);
}
