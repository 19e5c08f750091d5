"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, memo, type PointerEvent, useRef } from "react";
import type { Days } from "@/lib/answers/window";
import { lengthOf } from "@/lib/timeline/ladder";
import { centreOn, resize, shift } from "@/lib/timeline/zoom";
import type { Locale } from "@/lib/vocabulary";
import { axisWords, windowWords } from "./axis-words";
import styles from "./overview.module.css";
import { type Grip, gripAt, inside, overviewBars, overviewYears, percent } from "./overview-geometry";
import { type SpanNow, useSpan } from "./span";

type Props = {
  counts: number[];
  /** The whole record; null where it is empty. */
  extent: Days | null;
  now: SpanNow;
  locale: Locale;
  onMove: (days: Days, settled: boolean) => void;
};

/** The density of the whole record, with the visible time as a frame on it: drag to move, pull its ends, or use the keys. */
export function Overview({ counts, extent, now, locale, onMove }: Props) {
  const t = useTranslations("timeline");
  const span = useSpan(now);
  const strip = useRef<SVGSVGElement>(null);
  const held = useRef<{ grip: Grip; day: number; days: Days } | null>(null);
  const whole = extent ?? { from: Math.floor(span.from), to: Math.ceil(span.to) - 1 };
  const days: Days = { from: Math.floor(span.from), to: Math.max(Math.floor(span.from), Math.ceil(span.to) - 1) };
  const at = (day: number) => inside((day - whole.from) / lengthOf(whole));
  const left = at(span.from);
  const right = at(span.to);

  const dayAt = (event: PointerEvent) => {
    const box = strip.current?.getBoundingClientRect();
    const share = box ? (event.clientX - box.left) / box.width : 0;
    return whole.from + share * lengthOf(whole);
  };
  const handleDown = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return;
    const day = dayAt(event);
    const grip = gripAt(event.target);
    const start = grip === "none" ? centreOn(days, Math.round(day)) : days;
    held.current = { grip: grip === "none" ? "frame" : grip, day, days: start };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const handleMove = (event: PointerEvent<SVGSVGElement>) => {
    if (!held.current) return;
    const { grip, day, days: start } = held.current;
    const by = Math.round(dayAt(event) - day);
    onMove(grip === "frame" || grip === "none" ? shift(start, by) : resize(start, grip, start[grip] + by), false);
  };
  const handleUp = (event: PointerEvent<SVGSVGElement>) => {
    if (!held.current) return;
    const { grip, day, days: start } = held.current;
    held.current = null;
    const still = Math.abs(dayAt(event) - day) < lengthOf(whole) / 300;
    if (grip === "frame" && still) onMove(centreOn(start, Math.round(day)), true);
  };
  const handleCancel = () => {
    held.current = null;
  };
  const handleKey = (grip: Grip) => (event: KeyboardEvent) => {
    const step = { ArrowLeft: -0.1, ArrowDown: -0.1, ArrowRight: 0.1, ArrowUp: 0.1, PageDown: -1, PageUp: 1 }[
      event.key
    ];
    const by =
      step === undefined
        ? endOf(event.key)
        : Math.sign(step) * Math.max(1, Math.round(Math.abs(step) * lengthOf(days)));
    if (by === null) return;
    event.preventDefault();
    onMove(grip === "frame" || grip === "none" ? shift(days, by) : resize(days, grip, days[grip] + by), true);
  };
  const endOf = (key: string) => (key === "Home" ? whole.from - days.from : key === "End" ? whole.to - days.to : null);

  const slider = (grip: "from" | "frame" | "to") => {
    const now = grip === "to" ? days.to : days.from;
    return {
      role: "slider",
      tabIndex: 0,
      "aria-label": t(`overview.${grip}`),
      "aria-valuemin": Math.min(whole.from, now),
      "aria-valuemax": Math.max(whole.to, now),
      "aria-valuenow": now,
      "aria-valuetext": grip === "frame" ? windowWords(locale, days.from, days.to) : windowWords(locale, now, now),
      "data-grip": grip,
      onKeyDown: handleKey(grip),
    };
  };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: its sliders have names; a title would pop up under the pointer
    <svg
      ref={strip}
      className={styles.overview}
      onPointerDown={handleDown}
      onPointerMove={handleMove}
      onPointerUp={handleUp}
      onPointerCancel={handleCancel}
    >
      <Ground counts={counts} whole={whole} locale={locale} />
      <rect className={styles.veil} x="0" y="0" width={percent(left)} height="100%" />
      <rect className={styles.veil} x={percent(right)} y="0" width={percent(1 - right)} height="100%" />
      <rect
        className={styles.frame}
        x={percent(left)}
        y="0"
        width={percent(right - left)}
        height="100%"
        {...slider("frame")}
      />
      <rect className={styles.grip} x={percent(left)} y="0" width="14" height="100%" {...slider("from")} />
      <line className={styles.handle} x1={percent(left)} x2={percent(left)} y1="16" y2="30" />
      <rect className={styles.grip} x={percent(right)} y="0" width="14" height="100%" {...slider("to")} />
      <line className={styles.handle} x1={percent(right)} x2={percent(right)} y1="16" y2="30" />
    </svg>
  );
}

/** What lies under the frame, and does not move with it. */
const Ground = memo(function Ground({ counts, whole, locale }: { counts: number[]; whole: Days; locale: Locale }) {
  const print = axisWords(locale);
  return (
    <>
      <g className={styles.years}>
        {overviewYears(whole).map(({ day, share }) => (
          <g key={day}>
            <line x1={percent(share)} x2={percent(share)} y1="0" y2="100%" />
            <text x={percent(share)} dx="3" y="9">
              {print.minor(day * 86_400_000, "year")}
            </text>
          </g>
        ))}
      </g>
      <g className={styles.bars}>
        {overviewBars(counts).map(({ share, width, height }) => (
          <rect
            key={share}
            x={percent(share)}
            y={percent(1 - height * 0.72)}
            width={percent(width)}
            height={percent(height * 0.72)}
          />
        ))}
      </g>
    </>
  );
});
