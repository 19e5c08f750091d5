import { useTranslations } from "next-intl";
import type { CommitmentState } from "@/lib/vocabulary";
import styles from "./state-sign.module.css";

const DRAWINGS: Record<CommitmentState, string> = {
  open: "M8 2.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11Z",
  done: "M2.500 8.500 6.500 12.500 13.500 4",
  dropped: "M3.500 3.500l9 9M12.500 3.500l-9 9",
  unknown: "M5 6a3 3 0 1 1 4.500 2.600C8.400 9.200 8 9.700 8 10.800M8 13.200v.1",
};

/** What became of a commitment, as a word with its sign. */
export function StateSign({ state }: { state: CommitmentState }) {
  const words = useTranslations("words");
  return (
    <span className={styles.sign}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={DRAWINGS[state]} />
      </svg>
      {words(`commitmentState.${state}`)}
    </span>
  );
}
