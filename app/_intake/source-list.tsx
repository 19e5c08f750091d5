import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/app/_i18n/routing";
import type { DeskSourceEntry } from "@/db/read/desk/sources";
import { momentInWords } from "@/lib/date-words";
import type { Locale } from "@/lib/vocabulary";
import styles from "./source-list.module.css";

/** Every source as editors see it: what state it is in, what rests on it, and what has lost its place. */
export function DeskSourceList({ sources }: { sources: DeskSourceEntry[] }) {
  const t = useTranslations("intake.list");
  const word = useTranslations("words.language");
  const locale = useLocale() as Locale;
  if (sources.length === 0) return <p className={styles.soft}>{t("none")}</p>;
  return (
    <ol className={styles.list}>
      {sources.map((one) => (
        <li key={one.id} data-source={one.id}>
          <h2 lang={one.language}>
            <Link href={`/editor/sources/${one.id}`}>{one.titleBasis === "stated" ? one.title : `[${one.title}]`}</Link>
          </h2>
          <p>
            {one.publisher}, {one.published}
          </p>
          <p className={styles.soft}>
            <b data-state={one.state}>{t(`state.${one.state}`)}</b>
            {" · "}
            {word(one.language)}
            {" · "}
            {t("edition", { edition: one.edition })}
            {" · "}
            {t("events", { events: one.events })}
            {one.changedAt !== null && ` · ${t("changed", { when: dayInWords(one.changedAt, locale) })}`}
          </p>
          {one.orphans > 0 && <p className={styles.orphans}>{t("orphans", { orphans: one.orphans })}</p>}
        </li>
      ))}
    </ol>
  );
}

/** The day of a moment, in Greenwich as all days of the record. */
function dayInWords(ms: number, locale: Locale): string {
  return momentInWords(new Date(ms).toISOString().slice(0, 10), locale);
}
