"use client";

import { useTranslations } from "next-intl";
import type { EventRecord } from "@/lib/event";
import { CommitmentsFact } from "../fields/commitments-fact";
import styles from "../fields/fields.module.css";
import { KindFact, LevelFact, PlaceFact, TitleFact } from "../fields/head-facts";
import { RelatedFact, WithinFact } from "../fields/neighbours-fact";
import { ParticipantsFact } from "../fields/participants-fact";
import { PartiesFact } from "../fields/parties-fact";
import { StatusFact } from "../fields/status-fact";
import { TopicsFact } from "../fields/topics-fact";
import { WhenFact } from "../fields/when-fact";

/** Every fact of an event, in the order in which a reader meets them. `base`: the event as it stands. */
export function EventFields({ base }: { base: EventRecord | null }) {
  const t = useTranslations("editing.sections");
  return (
    <>
      <section aria-label={t("head")}>
        <TitleFact />
        <WhenFact />
        <StatusFact base={base} />
        <KindFact />
        <LevelFact />
        <PlaceFact />
      </section>
      <PartiesFact />
      <ParticipantsFact />
      <CommitmentsFact />
      <TopicsFact />
      <section className={styles.section} aria-label={t("neighbours")}>
        <h2>{t("neighbours")}</h2>
        <WithinFact />
      </section>
      <RelatedFact />
    </>
  );
}
