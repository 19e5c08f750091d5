"use client";

import { useTranslations } from "next-intl";
import { memo, type ReactNode, useRef } from "react";
import type { Days } from "@/lib/answers/window";
import { DAY_MS } from "@/lib/day";
import { centreOn, earlier, fitTo, later, zoomIn, zoomOut } from "@/lib/timeline/zoom";
import type { Locale } from "@/lib/vocabulary";
import { windowWords } from "./axis-words";
import { GoTo } from "./go-to";
import { READING_MS, type Span, type SpanNow, toDays, useFollowing } from "./span";
import styles from "./toolbar.module.css";

type Props = {
  now: SpanNow;
  extent: Days | null;
  locale: Locale;
  onLook: (days: Days) => void;
  onStep: (change: (days: Days) => Days) => void;
};

/** A button for everything that a drag or a wheel does. */
export const Toolbar = memo(function Toolbar({ now, extent, locale, onLook, onStep }: Props) {
  const t = useTranslations("timeline");
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t("controls")}>
      <div className={styles.group}>
        <Tool label={t("earlier")} onClick={() => onStep(earlier)}>
          <path d="M10 3 5 8l5 5" />
        </Tool>
        <Tool label={t("zoomOut")} onClick={() => onStep((seen) => zoomOut(seen))}>
          <path d="M3.5 8h9" />
        </Tool>
        <Tool label={t("zoomIn")} onClick={() => onStep((seen) => zoomIn(seen))}>
          <path d="M3.5 8h9M8 3.5v9" />
        </Tool>
        <Tool label={t("later")} onClick={() => onStep(later)}>
          <path d="m6 3 5 5-5 5" />
        </Tool>
      </div>
      <div className={styles.group}>
        <button
          type="button"
          className={styles.word}
          disabled={extent === null}
          onClick={() => extent && onLook(fitTo(extent))}
          title={t("fitLong")}
        >
          {t("fit")}
        </button>
        <button
          type="button"
          className={styles.word}
          onClick={() => onStep((seen) => centreOn(seen, Math.floor(Date.now() / DAY_MS)))}
        >
          {t("today")}
        </button>
      </div>
      <Seen now={now} locale={locale} />
      <GoTo onLook={onLook} />
    </div>
  );
});

/** The visible time in words. */
function Seen({ now, locale }: { now: SpanNow; locale: Locale }) {
  const words = useRef<HTMLSpanElement>(null);
  const print = (span: Span) => {
    const { from, to } = toDays(span);
    return windowWords(locale, from, to);
  };
  const write = (span: Span) => {
    if (words.current) words.current.textContent = print(span);
  };
  useFollowing(now, write, READING_MS);
  return (
    <p className={styles.window}>
      <span ref={words} suppressHydrationWarning>
        {print(now.get())}
      </span>
    </p>
  );
}

function Tool({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className={styles.tool} onClick={onClick} title={label} aria-label={label}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {children}
      </svg>
    </button>
  );
}
