import { useLocale, useTranslations } from "next-intl";
import { TextDifference } from "@/app/_desk/difference/text-difference";
import type { AnnotationChange } from "@/lib/answers/annotation";
import { exactly } from "@/lib/moment-words";
import type { Locale } from "@/lib/vocabulary";
import styles from "./list.module.css";

type Props = { changes: AnnotationChange[]; language: string | null };

/** Every change of an annotation, newest first: who, when, why, and word by word what its words became. */
export function AnnotationChanges({ changes, language }: Props) {
  const t = useTranslations("annotating.changes");
  const locale = useLocale() as Locale;
  return (
    <ol className={styles.changes}>
      {changes.map(({ number, at, who, act, why, said, before }) => (
        <li key={number}>
          <p>
            <b>{t(`act.${act}`)}</b> · {who} · <time dateTime={new Date(at).toISOString()}>{exactly(at, locale)}</time>
          </p>
          {why && <p className={styles.why}>{why}</p>}
          {before !== null && before !== said && (
            <p className={styles.difference}>
              <TextDifference before={before} after={said} language={language} />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
