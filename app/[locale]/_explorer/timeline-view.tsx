"use client";

import { useLocale, useTranslations } from "next-intl";
import { type MouseEvent, memo } from "react";
import { LaneTools } from "@/app/_timeline/lane-tools";
import { Timeline } from "@/app/_timeline/timeline";
import { useLaneChoice } from "@/app/_timeline/use-lane-choice";
import { isPlainClick } from "@/app/_ui/plain-click";
import type { Days, WindowAnswer } from "@/lib/answers/window";
import { firstSight } from "@/lib/timeline/first-sight";
import { filtersOf, LANE_KEYS, type LaneKey } from "@/lib/view";
import type { Locale } from "@/lib/vocabulary";
import styles from "./timeline-view.module.css";
import type { Address } from "./use-view";

type Props = {
  answer: WindowAnswer | undefined;
  address: Address;
  /** The days in sight; null: all of the set. */
  onWindow: (days: Days | null, settled: boolean) => void;
};

/** The timeline, the choice of its lanes, and the visible window kept in the address. */
export const TimelineView = memo(function TimelineView({ answer, address, onWindow }: Props) {
  const t = useTranslations("pages.explorer");
  const locale = useLocale() as Locale;
  const { view, hrefOf, change } = address;
  const [choice, setChoice] = useLaneChoice(view.lane);
  if (answer === undefined) return <p className={styles.missing}>{t("failed")}</p>;
  const choose = (lane: LaneKey) => (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    change({ lane });
  };
  return (
    <div className={styles.view}>
      <div className={styles.head}>
        <nav aria-label={t("lanes")} className={styles.lanes}>
          <span aria-hidden="true">{t("lanes")}</span>
          {LANE_KEYS.map((lane) => (
            <a
              key={lane}
              href={hrefOf({ lane })}
              aria-current={view.lane === lane ? "true" : undefined}
              onClick={choose(lane)}
            >
              {t(`lane.${lane}`)}
            </a>
          ))}
        </nav>
        <LaneTools lanes={answer.lanes} more={answer.moreLanes} choice={choice} onChoose={setChoice} />
      </div>
      <Timeline
        answer={answer}
        set={{ filters: filtersOf(view), lane: view.lane }}
        choice={choice}
        onChoose={setChoice}
        locale={locale}
        selected={view.event}
        window={view.at}
        onWindowChange={(days, settled) => {
          const at = isFirstSight(days, answer) ? null : days;
          onWindow(at, settled);
          const isNew = settled && !sameDays(at, view.at);
          if (isNew) change({ at }, "replace");
          return isNew && at !== null;
        }}
        onOpen={(event) => change({ event })}
      />
    </div>
  );
});

// What is seen at first needs no mention in the address, and grows with the set.
function isFirstSight(days: Days, { extent, overview }: WindowAnswer): boolean {
  return extent !== null && sameDays(days, firstSight(extent, overview));
}

function sameDays(one: Days | null, other: Days | null): boolean {
  return one?.from === other?.from && one?.to === other?.to;
}
