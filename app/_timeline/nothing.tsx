import { useTranslations } from "next-intl";
import type { Days, WindowAnswer } from "@/lib/answers/window";
import { daysOf } from "@/lib/timeline/bar";
import { nextFilled } from "@/lib/timeline/density";
import { centreOn } from "@/lib/timeline/zoom";
import type { Locale } from "@/lib/vocabulary";
import { windowWords } from "./axis-words";
import styles from "./timeline.module.css";

type Props = { answer: WindowAnswer; days: Days; locale: Locale; onLook: (days: Days) => void };

/** What stands in an empty stretch of time: that it is empty, and the ways to the nearest contacts. */
export function Nothing({ answer, days, locale, onLook }: Props) {
  const t = useTranslations("timeline");
  const { extent, overview, items } = answer;
  if (answer.count.total === 0 || extent === null) return <p className={styles.nothing}>{t("noMatch")}</p>;
  // While the answer for these days is on its way, nothing can be said of them.
  if (days.from < answer.window.from || days.to > answer.window.to) return null;
  const seen = items.some((item) => {
    const reach = daysOf(item.bounds);
    return reach !== null && reach.to >= days.from && reach.from <= days.to;
  });
  if (seen) return null;
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
