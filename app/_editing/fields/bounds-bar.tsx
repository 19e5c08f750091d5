"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { dateInWords } from "@/lib/date-words";
import { toIsoDay } from "@/lib/day";
import { daysOf, toBar } from "@/lib/timeline/bar";
import type { Locale } from "@/lib/vocabulary";
import type { BoundsTuple } from "@/lib/when";
import styles from "./bounds-bar.module.css";

const BOUNDS = ["earliestStart", "latestStart", "earliestEnd", "latestEnd"] as const;

/** The four bounds of a date, drawn as the timeline draws them, and named. */
export function BoundsBar({ bounds }: { bounds: BoundsTuple }) {
  const t = useTranslations("editing.date");
  const locale = useLocale() as Locale;
  const gradient = useId();
  const days = daysOf(bounds);
  if (days === null) return null;
  const length = days.to - days.from + 1;
  const reach = Math.max(10, Math.round(length / 2));
  const sight = { from: days.from - reach, to: days.to + reach };
  const bar = toBar(bounds, reach, sight);
  if (bar === null) return null;
  const width = sight.to - sight.from + 1;
  const share = (day: number) => (100 * (day - sight.from)) / width;
  const stops: [offset: number, opacity: number][] = bar.floating
    ? [
        [bar.openStart ? bar.fadeFrom : 0, bar.openStart ? 0 : 0.45],
        [bar.solidFrom, 0.45],
        [bar.solidTo, 0.45],
        [bar.openEnd ? bar.fadeTo : 1, bar.openEnd ? 0 : 0.45],
      ]
    : [
        [bar.fadeFrom, bar.solidFrom > bar.fadeFrom ? 0.1 : 1],
        [bar.solidFrom, 1],
        [bar.solidTo, 1],
        [bar.fadeTo, bar.fadeTo > bar.solidTo ? 0.1 : 1],
      ];
  const inWords = (day: number | null) => (day === null ? t("open") : dateInWords(toIsoDay(day), "spans", locale));
  return (
    <figure className={styles.bounds}>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <defs>
          <linearGradient id={gradient}>
            {stops.map(([offset, opacity], at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the four stops stand in their order
              <stop key={at} offset={offset} stopColor="currentColor" stopOpacity={opacity} />
            ))}
          </linearGradient>
        </defs>
        <path d="M0 9.5h100" className={styles.ground} />
        <rect
          x={share(bar.from)}
          y="1.5"
          width={Math.max(0.8, share(bar.to) - share(bar.from))}
          height="6"
          fill={`url(#${gradient})`}
        />
      </svg>
      <dl>
        {BOUNDS.map((name, at) => (
          <div key={name}>
            <dt>{t(`bounds.${name}`)}</dt>
            <dd>{inWords(bounds[at] ?? null)}</dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
