import { useTranslations } from "next-intl";
import { Sides } from "@/app/_detail/facts/commitments";
import { Backed } from "@/app/_detail/facts/fact";
import { InWords } from "@/app/_ui/in-words";
import type { LedgerEntry } from "@/lib/answers/relationship";
import styles from "./entry.module.css";
import { StateSign } from "./state-sign";

/** One commitment with the marks that open the words it rests on. */
export function CommitmentEntry({ entry }: { entry: LedgerEntry }) {
  const t = useTranslations("ledger");
  const words = useTranslations("words");
  return (
    <Backed sources={entry.sources} evidence={entry.evidence} name={entry.what.text}>
      <p className={styles.terms}>
        <b>{words(`commitmentKind.${entry.kind}`)}</b>
        <span>
          <Sides by={entry.by} to={entry.to} />
        </span>
      </p>
      <p className={styles.what}>
        <InWords words={entry.what} />
      </p>
      <p className={styles.state}>
        <StateSign state={entry.state} />
        {entry.due && <span>{t("due", { when: entry.due })}</span>}
      </p>
    </Backed>
  );
}
