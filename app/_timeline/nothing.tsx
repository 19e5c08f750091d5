import { useTranslations } from "next-intl";
import type { Days, TimelineItem } from "@/lib/answers";
import { daysOf } from "@/lib/timeline/bar";
import { centreOn } from "@/lib/timeline/zoom";
import styles from "./timeline.module.css";

type Props = {
  ordered: TimelineItem[];
  days: Days;
  total: number;
  onLook: (days: Days) => void;
};

/** What stands in an empty stretch of time: that it is empty, and the way to the nearest contacts. */
export function Nothing({ ordered, days, total, onLook }: Props) {
  const t = useTranslations("timeline");
  if (total === 0) return <p className={styles.nothing}>{t("noMatch")}</p>;
  const stretches = ordered.flatMap((item) => {
    const reach = daysOf(item.bounds);
    return reach ? [{ item, ...reach }] : [];
  });
  if (stretches.some(({ from, to }) => to >= days.from && from <= days.to)) return null;
  const before = stretches.filter(({ to }) => to < days.from).sort((a, b) => b.to - a.to)[0];
  const after = stretches.find(({ from }) => from > days.to);
  return (
    <div className={styles.nothing}>
      <p>{t("nothingHere")}</p>
      <p className={styles.ways}>
        {before && (
          <button type="button" className={styles.way} onClick={() => onLook(centreOn(days, before.to))}>
            ← {t("previousContact", { when: before.item.when })}
          </button>
        )}
        {after && (
          <button type="button" className={styles.way} onClick={() => onLook(centreOn(days, after.from))}>
            {t("nextContact", { when: after.item.when })} →
          </button>
        )}
      </p>
    </div>
  );
}
