"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, memo, type PointerEvent, useRef } from "react";
import type { Days } from "@/lib/answers/window";
import { lengthOf } from "@/lib/timeline/ladder";
import { centreOn, resize, shift } from "@/lib/timeline/zoom";
import type { Locale } from "@/lib/vocabulary";
import styles from "./overview.module.css";
import { type Grip, gripAt } from "./overview-geometry";
import { OverviewGround } from "./overview-ground";
import { OverviewSight } from "./overview-sight";
import { type SpanNow, toDays } from "./span";

type Props = {
  counts: number[];
  /** The whole record; null where it is empty. */
  extent: Days | null;
  now: SpanNow;
  locale: Locale;
  onMove: (days: Days, settled: boolean) => void;
};

/** The density of the whole record, with the visible time as a frame on it: drag to move, pull its ends, or use the keys. */
export const Overview = memo(function Overview({ counts, extent, now, locale, onMove }: Props) {
  const t = useTranslations("timeline");
  const strip = useRef<SVGSVGElement>(null);
  const held = useRef<{ grip: Grip; day: number; days: Days } | null>(null);
  const whole = extent ?? toDays(now.get());

  const dayAt = (event: PointerEvent) => {
    const box = strip.current?.getBoundingClientRect();
    const share = box ? (event.clientX - box.left) / box.width : 0;
    return whole.from + share * lengthOf(whole);
  };
  const handleDown = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return;
    const day = dayAt(event);
    const grip = gripAt(event.target);
    const days = toDays(now.get());
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
    const days = toDays(now.get());
    const step = { ArrowLeft: -0.1, ArrowDown: -0.1, ArrowRight: 0.1, ArrowUp: 0.1, PageDown: -1, PageUp: 1 }[
      event.key
    ];
    const by =
      step === undefined
        ? endOf(event.key, days)
        : Math.sign(step) * Math.max(1, Math.round(Math.abs(step) * lengthOf(days)));
    if (by === null) return;
    event.preventDefault();
    onMove(grip === "frame" || grip === "none" ? shift(days, by) : resize(days, grip, days[grip] + by), true);
  };
  const endOf = (key: string, days: Days) =>
    key === "Home" ? whole.from - days.from : key === "End" ? whole.to - days.to : null;
  return (
    <div className={styles.overview}>
      <OverviewGround counts={counts} whole={whole} locale={locale} />
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: its sliders have names; a title would pop up under the pointer */}
      <svg
        ref={strip}
        className={styles.sight}
        onPointerDown={handleDown}
        onPointerMove={handleMove}
        onPointerUp={handleUp}
        onPointerCancel={handleCancel}
      >
        <OverviewSight
          {...{ now, whole, locale }}
          slider={(grip) => ({
            role: "slider",
            tabIndex: 0,
            "aria-label": t(`overview.${grip}`),
            "data-grip": grip,
            onKeyDown: handleKey(grip),
          })}
        />
      </svg>
    </div>
  );
});
