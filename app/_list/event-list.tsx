"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ListEntry } from "@/lib/answers/list";
import { byMonth } from "./by-month";
import styles from "./event-list.module.css";
import { EventRow } from "./event-row";
import type { OpenProps } from "./open-link";

type Props = OpenProps & { entries: ListEntry[] };

/** The set by year and month, each event under the first month in which it can have begun. */
export function EventList({ entries, ...open }: Props) {
  const t = useTranslations("list");
  const format = useFormatter();
  if (entries.length === 0) return <p className={styles.none}>{t("none")}</p>;
  return (
    <div className={styles.list}>
      {byMonth(entries).map(({ year, months }) => (
        <section key={year ?? "open"} className={styles.year}>
          <h2>{year === null ? t("undated") : String(year)}</h2>
          {months.map(({ month, entries: monthly }) => (
            <div key={month ?? "open"} className={styles.month}>
              <h3>
                {month === null
                  ? t("someMonth")
                  : format.dateTime(new Date(Date.UTC(2000, month, 1)), { month: "long" })}
              </h3>
              <ul>
                {monthly.map((entry) => (
                  <EventRow key={entry.id} entry={entry} {...open} />
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}
