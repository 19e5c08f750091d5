import { useTranslations } from "next-intl";
import { Link } from "@/app/_i18n/routing";
import { InWords } from "@/app/_ui/in-words";
import type { SourceEntry } from "@/lib/answers/source";
import styles from "./list.module.css";

/** Every text of the record, and how much of the record rests on it. */
export function SourceList({ sources }: { sources: SourceEntry[] }) {
  const t = useTranslations("source");
  const words = useTranslations("words");
  if (sources.length === 0) return <p className={styles.soft}>{t("none")}</p>;
  return (
    <ol className={styles.list}>
      {sources.map((one) => (
        <li key={one.id}>
          <h2 lang={one.language}>
            <Link href={`/sources/${one.id}`}>{one.titleBasis === "stated" ? one.title : `[${one.title}]`}</Link>
          </h2>
          <p>
            {one.publisher}, {one.published}
          </p>
          <p className={styles.soft}>
            <InWords words={one.publishedNote} />
          </p>
          <p className={styles.soft}>
            {words(`language.${one.language}`)} · {t("rests", { events: one.events, passages: one.passages })}
          </p>
        </li>
      ))}
    </ol>
  );
}
