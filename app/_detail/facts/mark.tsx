import { useTranslations } from "next-intl";
import type { EvidenceAnswer } from "@/lib/answers/event";
import type { SourceLine } from "@/lib/answers/source";
import styles from "./fact.module.css";
import { PassageFigure } from "./passage-figure";

type Props = {
  evidence: EvidenceAnswer;
  name: string;
  sources: SourceLine[];
  open: boolean;
  /** The mark before it is of another basis, or there is none. */
  isNewBasis: boolean;
};

/** The mark ❝n: opens the passage below the fact. The first of those not stated in the words says so for all after it. */
export function Mark({ evidence, name, sources, open, isNewBasis }: Props) {
  const t = useTranslations("detail");
  const words = useTranslations("words");
  const basis = evidence.basis === "stated" ? null : words(`basis.${evidence.basis}`).toLowerCase();
  const label = evidence.mark === null ? t("markEditorial", { name }) : t("mark", { number: evidence.mark, name });
  return (
    <details className={styles.mark} open={open}>
      <summary aria-label={basis && evidence.mark !== null ? `${label}, ${basis}` : label}>
        {basis && (isNewBasis || evidence.mark === null) && <em>{basis}</em>}
        {evidence.mark !== null && <span>❝{evidence.mark}</span>}
      </summary>
      <PassageFigure evidence={evidence} source={sources.find((one) => one.id === evidence.passage?.source)} />
    </details>
  );
}
