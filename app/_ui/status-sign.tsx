import { useTranslations } from "next-intl";
import type { Status } from "@/lib/vocabulary";
import styles from "./status-sign.module.css";

/** A status in a word, with the mark that the timeline draws it by. */
export function StatusSign({ status }: { status: Status }) {
  const t = useTranslations("words");
  return (
    <span className={styles.sign} title={t(`statusMeaning.${status}`)}>
      <span aria-hidden="true" className={`${styles.mark} ${styles[status]}`} />
      {t(`status.${status}`)}
    </span>
  );
}
