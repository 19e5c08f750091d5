import { useTranslations } from "next-intl";
import { Button } from "@/app/_desk/button";
import type { Span } from "@/lib/evidence";
import type { CodePoints } from "@/lib/text";
import type { Language } from "@/lib/vocabulary";
import styles from "./furniture.module.css";

type Props = { furniture: Span[]; points: CodePoints; language: Language; onUnmark: (span: Span) => void };

/** Everything that is marked, each to be unmarked as a whole. */
export function MarkedList({ furniture, points, language, onUnmark }: Props) {
  const t = useTranslations("intake.furniture");
  return (
    <div>
      <h3 className={styles.count}>{t("count", { count: furniture.length })}</h3>
      <ul className={styles.list}>
        {furniture.map(([start, end]) => {
          const words = points.slice(start, end);
          return (
            <li key={start}>
              <span lang={language}>{words}</span>
              <Button
                look="quiet"
                aria-label={t("unmarkThis", { words: words.slice(0, 60) })}
                onClick={() => onUnmark([start, end])}
              >
                {t("unmarkOne")}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
