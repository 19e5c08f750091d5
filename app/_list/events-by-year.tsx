import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ListEntry } from "@/lib/answers/list";
import { yearOf } from "@/lib/day";
import { groupBy } from "@/lib/group";
import { EventRow } from "./event-row";
import styles from "./events-by-year.module.css";

type Props = {
  entries: ListEntry[];
  /** What is said of an event besides, below it. */
  noteOf?: (entry: ListEntry) => ReactNode;
};

/** Events under the last year in which each can have begun, the latest first; `#y2024` leads to a year. */
export function EventsByYear({ entries, noteOf }: Props) {
  const t = useTranslations("list");
  const years = [...groupBy(entries, yearOfEntry)].sort(([a], [b]) => (b ?? -Infinity) - (a ?? -Infinity));
  return years.map(([year, ofYear]) => (
    <section key={year} id={year === null ? undefined : `y${year}`} className={styles.year}>
      <h3>
        {year ?? t("noYear")} <span>{t("count", { count: ofYear.length })}</span>
      </h3>
      <ul>
        {ofYear.map((entry) => (
          <EventRow key={entry.id} entry={entry}>
            {noteOf?.(entry)}
          </EventRow>
        ))}
      </ul>
    </section>
  ));
}

function yearOfEntry({ bounds: [, latestStart] }: ListEntry): number | null {
  return latestStart === null ? null : yearOf(latestStart);
}
