import type { Days, Lane, WindowAnswer } from "@/lib/answers/window";
import type { Words } from "@/lib/localised";
import { barsPath } from "@/lib/timeline/bins";
import { lengthOf } from "@/lib/timeline/ladder";
import styles from "./skeleton.module.css";

type Props = { answer: WindowAnswer; days: Days; nameOf: (lane: Lane) => Words; locale: string };

/** More than fit on any screen. */
const MOST_LANES = 40;

/** The lanes before anything is drawn on them: the same frame, names and counts, and where each has been active. */
export function Skeleton({ answer, days, nameOf, locale }: Props) {
  const lanes = answer.lanes.slice(0, MOST_LANES);
  const most = Math.max(1, ...lanes.flatMap(({ counts }) => counts));
  return (
    <ul className={styles.skeleton} aria-hidden="true">
      {lanes.map((lane, order) => {
        const { text, language } = nameOf(lane);
        return (
          <li key={lane.id} className={`${styles.lane} lane-hue-${order % 8}`}>
            <span className={styles.head}>
              <span className="lane-name">
                <span className="lane-fold">▾</span>
                <span className="lane-title" lang={language === locale ? undefined : language}>
                  {text}
                </span>
                <span className="lane-count">{lane.total}</span>
              </span>
            </span>
            <Density counts={lane.counts} most={most} window={answer.window} days={days} />
          </li>
        );
      })}
    </ul>
  );
}

/** px of the drawing before it is stretched to its lane. */
const HEIGHT = 40;

/** `counts`: in equal parts of `window`, of which `days` are seen. */
function Density({ counts, most, window, days }: { counts: number[]; most: number; window: Days; days: Days }) {
  const perDay = counts.length / lengthOf(window);
  const seen = [(days.from - window.from) * perDay, 0, lengthOf(days) * perDay, HEIGHT];
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: hidden with the list that it is in
    <svg className={styles.density} viewBox={seen.join(" ")} preserveAspectRatio="none">
      <path d={barsPath(counts, most, HEIGHT, 1, HEIGHT)} />
    </svg>
  );
}
