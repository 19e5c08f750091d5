import type { Days, Lane, WindowAnswer } from "@/lib/answers/window";
import type { Words } from "@/lib/localised";
import { lengthOf } from "@/lib/timeline/ladder";
import styles from "./skeleton.module.css";

type Props = { answer: WindowAnswer; days: Days; nameOf: (lane: Lane) => Words; locale: string };

/** The lanes before anything is drawn on them: the same frame, names and counts, and where each has been active. */
export function Skeleton({ answer, days, nameOf, locale }: Props) {
  return (
    <ul className={styles.skeleton} aria-hidden="true">
      {answer.lanes.map((lane, order) => {
        const { text, language } = nameOf(lane);
        return (
          <li key={lane.id} className={`${styles.lane} lane-hue-${order % 8}`}>
            <span className={styles.head}>
              <span className="lane-name">
                <span className="lane-title" lang={language === locale ? undefined : language}>
                  {text}
                </span>
                <span className="lane-count">{lane.total}</span>
              </span>
            </span>
            <Density counts={lane.counts} window={answer.window} days={days} />
          </li>
        );
      })}
    </ul>
  );
}

/** `counts`: in equal parts of `window`, of which `days` are seen. */
function Density({ counts, window, days }: { counts: number[]; window: Days; days: Days }) {
  const perDay = counts.length / lengthOf(window);
  const seen = [(days.from - window.from) * perDay, 0, lengthOf(days) * perDay, 1];
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: hidden with the list that it is in
    <svg className={styles.density} viewBox={seen.join(" ")} preserveAspectRatio="none">
      {counts.map((count, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: a bin is its place
        count > 0 ? <rect key={at} x={at} y={0.35} width={1} height={0.3} /> : null,
      )}
    </svg>
  );
}
