import { useTranslations } from "next-intl";
import type { Days, WindowAnswer } from "@/lib/answers/window";
import { daysOf } from "@/lib/timeline/bar";
import { nextFilled } from "@/lib/timeline/density";
import { lengthOf } from "@/lib/timeline/ladder";
import { centreOn } from "@/lib/timeline/zoom";
import type { Locale } from "@/lib/vocabulary";
import { windowWords } from "./axis-words";
import { type SpanNow, toDays, useOfSpan } from "./span";
import styles from "./timeline.module.css";

type Props = { answer: WindowAnswer; now: SpanNow; locale: Locale; onLook: (days: Days) => void };

/** What stands in an empty stretch of time: that it is empty, and the ways to the nearest contacts. */
export function Nothing({ answer, now, locale, onLook }: Props) {
  const t = useTranslations("timeline");
  const { extent, overview } = answer;
  const isEmpty = useOfSpan(now, (span) => isNothingIn(answer, toDays(span)));
  if (answer.count.total === 0 || extent === null) return <p className={styles.nothing}>{t("noMatch")}</p>;
  if (!isEmpty) return null;
  return <Ways {...{ extent, overview, now, locale, onLook }} />;
}

type WaysProps = Omit<Props, "answer"> & { extent: Days; overview: number[] };

function Ways({ extent, overview, now, locale, onLook }: WaysProps) {
  const t = useTranslations("timeline");
  const from = useOfSpan(now, (span) => toDays(span).from);
  const to = useOfSpan(now, (span) => toDays(span).to);
  const days = { from, to };
  const before = nextFilled(extent, overview, days.from, -1);
  const after = nextFilled(extent, overview, days.to, 1);
  const year = (part: Days) => windowWords(locale, part.from, part.from + 1000).split(" – ")[0] ?? "";
  return (
    <div className={styles.nothing}>
      <p>{t("nothingHere")}</p>
      <p className={styles.ways}>
        {before && (
          <button type="button" className={styles.way} onClick={() => onLook(centreOn(days, before.to))}>
            ← {t("previousContact", { when: year(before) })}
          </button>
        )}
        {after && (
          <button type="button" className={styles.way} onClick={() => onLook(centreOn(days, after.from))}>
            {t("nextContact", { when: year(after) })} →
          </button>
        )}
      </p>
    </div>
  );
}

/** While the answer for these days is on its way, nothing can be said of them. */
function isNothingIn(answer: WindowAnswer, days: Days): boolean {
  if (days.from < answer.window.from || days.to > answer.window.to) return false;
  if (answer.left > 0 && isDense(answer, days)) return false;
  return !answer.items.some((item) => {
    const reach = daysOf(item.bounds);
    return reach !== null && reach.to >= days.from && reach.from <= days.to;
  });
}

/** Whether any bin that reaches into the days holds anything. */
function isDense({ lanes, window }: WindowAnswer, days: Days): boolean {
  return lanes.some(({ counts }) => {
    const size = lengthOf(window) / counts.length;
    const first = Math.floor((days.from - window.from) / size);
    const last = Math.floor((days.to - window.from) / size);
    return counts.slice(Math.max(0, first), last + 1).some((count) => count > 0);
  });
}
