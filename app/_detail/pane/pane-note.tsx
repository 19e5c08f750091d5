import { useTranslations } from "next-intl";
import styles from "./pane.module.css";

/** What the pane says when it has no event to show. */
export function PaneNote({ text, onRetry }: { text: string; onRetry?: () => void }) {
  const t = useTranslations("detail");
  return (
    <div className={styles.note} role="status">
      <p>{text}</p>
      {onRetry && (
        <button type="button" onClick={onRetry}>
          {t("retry")}
        </button>
      )}
    </div>
  );
}
