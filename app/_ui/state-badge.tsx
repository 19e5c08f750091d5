import { useTranslations } from "next-intl";
import type { EventState } from "@/lib/record-words";
import styles from "./state-badge.module.css";

/** How a record stands: who may see it, or why nobody does. */
export function StateBadge({ state }: { state: EventState }) {
  const t = useTranslations("words.state");
  return (
    <span className={styles.badge} data-state={state}>
      {t(state)}
    </span>
  );
}
