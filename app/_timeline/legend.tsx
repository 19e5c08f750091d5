import { useTranslations } from "next-intl";
import { memo } from "react";
import { EventSign } from "@/app/_ui/event-sign";
import { KINDS, STATUSES } from "@/lib/vocabulary";
import styles from "./legend.module.css";

/** What the signs mean. `left`: events of the window that are not drawn singly. */
export const Legend = memo(function Legend({ left }: { left: number }) {
  const t = useTranslations("timeline");
  const words = useTranslations("words");
  return (
    <details className={styles.legend}>
      <summary>
        {t("legend")}
        {left > 0 && <span className={styles.left}> · {t("left", { count: left })}</span>}
      </summary>
      <div className={styles.groups}>
        <ul className={styles.group} aria-label={t("legendStatus")}>
          {STATUSES.map((status) => (
            <li key={status}>
              <EventSign kind="meeting" status={status} /> {words(`status.${status}`)}
            </li>
          ))}
        </ul>
        <ul className={styles.group} aria-label={t("legendKind")}>
          {KINDS.map((kind) => (
            <li key={kind}>
              <EventSign kind={kind} status="held" /> {words(`kind.${kind}`)}
            </li>
          ))}
        </ul>
        <ul className={styles.group} aria-label={t("legendTime")}>
          <li>
            <span className={`${styles.sample} ${styles.certain}`} aria-hidden="true" /> {t("timeCertain")}
          </li>
          <li>
            <span className={`${styles.sample} ${styles.fading}`} aria-hidden="true" /> {t("timeFading")}
          </li>
          <li>
            <span className={`${styles.sample} ${styles.floating}`} aria-hidden="true" /> {t("timeFloating")}
          </li>
          <li>
            <span className={`${styles.sample} ${styles.visit}`} aria-hidden="true" /> {t("timeVisit")}
          </li>
        </ul>
      </div>
    </details>
  );
});
