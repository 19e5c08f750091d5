import { memo } from "react";
import type { Days } from "@/lib/answers/window";
import type { Locale } from "@/lib/vocabulary";
import { axisWords } from "./axis-words";
import styles from "./overview.module.css";
import { overviewBars, overviewYears, percent } from "./overview-geometry";

/** What lies under the frame, and does not move with it. */
export const OverviewGround = memo(function OverviewGround({
  counts,
  whole,
  locale,
}: {
  counts: number[];
  whole: Days;
  locale: Locale;
}) {
  const print = axisWords(locale);
  return (
    <svg className={styles.ground} aria-hidden="true">
      <g className={styles.years}>
        {overviewYears(whole).map(({ day, share }) => (
          <g key={day}>
            <line x1={percent(share)} x2={percent(share)} y1="0" y2="100%" />
            <text x={percent(share)} dx="3" y="9">
              {print.minor(day, "year")}
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
    </svg>
  );
});
