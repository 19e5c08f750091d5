import { useTranslations } from "next-intl";
import { Link } from "@/app/_i18n/routing";
import { InWords } from "@/app/_ui/in-words";
import type { SourceLine } from "@/lib/answers/source";
import styles from "./rows.module.css";
import { SourceTitle } from "./source-title";

export function EventSources({ sources }: { sources: SourceLine[] }) {
  const words = useTranslations("words");
  const t = useTranslations("detail");
  return (
    <ul className={styles.apart}>
      {sources.map((one) => (
        <li key={one.id}>
          <p>
            <Link href={`/sources/${one.id}`}>
              <SourceTitle source={one} />
            </Link>
          </p>
          <p className={styles.role}>
            {one.publisher}, {one.published} ({words(`language.${one.language}`)})
          </p>
          <p className={styles.role}>
            {t("dateKnown")} <InWords words={one.publishedNote} />
          </p>
        </li>
      ))}
    </ul>
  );
}
