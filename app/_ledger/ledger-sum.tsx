import { useTranslations } from "next-intl";
import type { LedgerEntry } from "@/lib/answers/relationship";
import { COMMITMENT_STATES } from "@/lib/vocabulary";
import { StateSign } from "./state-sign";
import styles from "./sum.module.css";

/** How many commitments are shown, of how many, and what became of them. */
export function LedgerSum({ shown, total }: { shown: LedgerEntry[]; total: number }) {
  const t = useTranslations("ledger");
  const states = COMMITMENT_STATES.map((state) => ({
    state,
    count: shown.filter((entry) => entry.state === state).length,
  })).filter(({ count }) => count > 0);
  return (
    <p className={styles.sum}>
      <span>
        {shown.length === total ? t("count", { count: total }) : t("countOf", { count: shown.length, total })}
      </span>
      {states.map(({ state, count }) => (
        <span key={state}>
          <StateSign state={state} /> {t("number", { count })}
        </span>
      ))}
    </p>
  );
}
