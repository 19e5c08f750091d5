import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { DossierEvent } from "@/lib/answers/dossier";
import type { EvidenceAnswer } from "@/lib/answers/event";
import { evidenceFor, sidesOf } from "@/lib/facts";
import styles from "./cited.module.css";

type Props = { event: DossierEvent; field: string; children: ReactNode };

/** A fact with the numbers of its quotes; where its sources differ, every value with its own. */
export function Cited({ event, field, children }: Props) {
  const t = useTranslations("detail");
  const evidence = evidenceFor(event, field);
  if (!event.disputed.includes(field)) {
    return (
      <>
        {children} <Numbers evidence={evidence} />
      </>
    );
  }
  return (
    <span className={styles.disputed}>
      <b>{t("disputed")}</b>
      {sidesOf(evidence).map((side) => (
        <span key={side.value ?? ""}>
          {side.value ?? children} <Numbers evidence={side.evidence} />
        </span>
      ))}
    </span>
  );
}

/** What is not stated in the words says so before its numbers. */
function Numbers({ evidence }: { evidence: EvidenceAnswer[] }) {
  const t = useTranslations("dossier");
  const words = useTranslations("words");
  if (evidence.length === 0) return null;
  return (
    <span className={styles.numbers}>
      {evidence.map((one, at) => (
        <span key={one.id}>
          {at > 0 && one.basis !== evidence[at - 1]?.basis && " "}
          {one.basis !== "stated" && one.basis !== evidence[at - 1]?.basis && (
            <em>{words(`basis.${one.basis}`).toLowerCase()}</em>
          )}
          {isFirstOf(evidence, at) && (
            <a href={`#q${one.mark}`} aria-label={t("quote", { number: one.mark ?? 0 })} data-quote={one.mark}>
              [{one.mark}]
            </a>
          )}
        </span>
      ))}
    </span>
  );
}

/** Two pieces of evidence of one basis on the same words are one number. */
function isFirstOf(evidence: EvidenceAnswer[], at: number): boolean {
  const one = evidence[at];
  return evidence.findIndex((other) => other.mark === one?.mark && other.basis === one?.basis) === at;
}
