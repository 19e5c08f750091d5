"use client";

import { useTranslations } from "next-intl";
import { useCallback, useMemo, useState } from "react";
import type { Days, Lane, WindowAnswer } from "@/lib/answers/window";
import { NO_LANE } from "@/lib/answers/window";
import type { Words } from "@/lib/localised";
import { firstSight } from "@/lib/timeline/first-sight";
import { inTime, type Stop } from "@/lib/timeline/stepping";
import { KINDS, type Locale } from "@/lib/vocabulary";
import { Frame } from "./frame";
import "./lanes.css";
import { Legend } from "./legend";
import { Nothing } from "./nothing";
import { Overview } from "./overview";
import styles from "./timeline.module.css";
import { Toolbar } from "./toolbar";
import { usePicture } from "./use-picture";
import { useRoom } from "./use-room";

type Props = {
  answer: WindowAnswer;
  locale: Locale;
  /** The event whose pane is open. */
  selected: string | null;
  /** The visible days as the address has them; null: fit to the set. */
  window: Days | null;
  /** `settled`: the movement is over, and the address may be changed. */
  onWindowChange: (days: Days, settled: boolean) => void;
  onOpen: (event: string) => void;
};

/** The record in time: overview, controls, lanes and legend. Draws whatever `answer` holds until a better one comes. */
export function Timeline({ answer, locale, selected, window: asked, onWindowChange, onOpen }: Props) {
  const t = useTranslations("timeline");
  const [stop, setStop] = useState<Stop | null>(null);
  const wanted = asked ?? (answer.extent === null ? answer.window : firstSight(answer.extent, answer.overview));
  const room = useRoom({ locale, wanted, onWindowChange });
  const nameOf = useLaneNames(locale);
  const { picture, overflowing } = usePicture(answer, room.days, room.area);
  const ordered = useMemo(() => inTime(answer.items), [answer.items]);
  const handleOpen = useCallback(
    (next: Stop) => {
      setStop(next);
      onOpen(next.event);
    },
    [onOpen],
  );
  return (
    <section className={styles.timeline} aria-label={t("label")}>
      <Overview
        counts={answer.overview}
        extent={answer.extent}
        span={room.span}
        locale={locale}
        onMove={(days, settled) => room.look(days, settled)}
      />
      <Toolbar days={room.days} extent={answer.extent} locale={locale} onLook={room.look} onStep={room.step} />
      <Frame
        room={room}
        picture={picture}
        overflowing={overflowing}
        answer={answer}
        ordered={ordered}
        nameOf={nameOf}
        locale={locale}
        selected={selected}
        stop={stop}
        onStop={setStop}
        onOpen={handleOpen}
      >
        <Nothing answer={answer} days={room.days} locale={locale} onLook={room.look} />
      </Frame>
      <Legend left={answer.left} />
    </section>
  );
}

/** Lanes are named by the record, or, where they are kinds or hold the rest, by the interface. */
function useLaneNames(locale: Locale): (lane: Lane) => Words {
  const t = useTranslations("timeline");
  const words = useTranslations("words");
  return useCallback(
    (lane: Lane): Words => {
      if (lane.name !== null) return lane.name;
      const kind = KINDS.find((known) => known === lane.id);
      const text = lane.id === NO_LANE || kind === undefined ? t("noLane") : words(`kind.${kind}`);
      return { text, language: locale };
    },
    [t, words, locale],
  );
}
