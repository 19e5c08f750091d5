import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { EventAnswer, EvidenceAnswer } from "@/lib/answers/event";
import type { SourceLine } from "@/lib/answers/source";
import { evidenceFor, sidesOf } from "@/lib/facts";
import styles from "./fact.module.css";
import { Mark } from "./mark";

/** What a page puts beside the marks of each fact. `name`: what the fact is called. */
export type FactTools = (fact: { field: string; name: string }) => ReactNode;

type Props = {
  event: EventAnswer;
  /** Path of the fact in the record. */
  field: string;
  /** What its marks are called: "Passage 3 for …". */
  name: string;
  tools?: FactTools | undefined;
  children: ReactNode;
};

/** A fact with the marks of its evidence; where its sources differ, every value side by side with its passages open. */
export function Fact({ event, field, name, tools, children }: Props) {
  const t = useTranslations("detail");
  const evidence = evidenceFor(event, field);
  if (!event.disputed.includes(field)) {
    return (
      <Backed sources={event.sources} name={name} evidence={evidence} tools={tools?.({ field, name })}>
        {children}
      </Backed>
    );
  }
  return (
    <div className={styles.disputed}>
      <p className={styles.notice}>{t("disputed")}</p>
      <div className={styles.sides}>
        {sidesOf(evidence).map((side) => (
          <Backed key={side.value ?? ""} sources={event.sources} name={name} evidence={side.evidence} open>
            {side.value ?? children}
          </Backed>
        ))}
      </div>
      {tools && <div className={styles.fact}>{tools({ field, name })}</div>}
    </div>
  );
}

type BackedProps = {
  sources: SourceLine[];
  name: string;
  evidence: EvidenceAnswer[];
  open?: boolean;
  tools?: ReactNode;
  children: ReactNode;
};

/** Words with the marks of the evidence they rest on. */
export function Backed({ sources, name, evidence, open = false, tools, children }: BackedProps) {
  return (
    <div className={styles.fact}>
      <div className={styles.value}>{children}</div>
      {evidence.map((one, at) => (
        <Mark
          key={one.id}
          evidence={one}
          name={name}
          sources={sources}
          open={open}
          isNewBasis={one.basis !== evidence[at - 1]?.basis}
        />
      ))}
      {tools}
    </div>
  );
}
