"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { Days, WindowAnswer } from "@/lib/answers/window";
import type { Bin } from "@/lib/timeline/bins";
import { firstSight } from "@/lib/timeline/first-sight";
import { inTime, isBin, type Stop } from "@/lib/timeline/stepping";
import { around } from "@/lib/timeline/zoom";
import type { Locale } from "@/lib/vocabulary";
import { BinPanel, type SetOfBins } from "./bin-panel";
import { Frame } from "./frame";
import "./lanes.css";
import { Legend } from "./legend";
import { Nothing } from "./nothing";
import { Overview } from "./overview";
import styles from "./timeline.module.css";
import { Toolbar } from "./toolbar";
import type { LaneChoice } from "./use-lane-choice";
import { useLanes } from "./use-lanes";
import { usePicture } from "./use-picture";
import { useRoom } from "./use-room";

type Props = {
  answer: WindowAnswer;
  /** The set that `answer` shows, for reading what a bin holds. */
  set: SetOfBins;
  locale: Locale;
  /** The event whose pane is open. */
  selected: string | null;
  /** The visible days as the address has them; null: fit to the set. */
  window: Days | null;
  choice: LaneChoice;
  onChoose: (choice: LaneChoice) => void;
  /** `settled`: the movement is over, and the address may be changed. Answers whether it now is to have these days. */
  onWindowChange: (days: Days, settled: boolean) => boolean;
  onOpen: (event: string) => void;
};

/** The record in time: overview, controls, lanes and legend. Draws whatever `answer` holds until a better one comes. */
export function Timeline(props: Props) {
  const { answer: newest, set, locale, selected, window: asked, choice, onChoose, onWindowChange, onOpen } = props;
  const t = useTranslations("timeline");
  const [stop, setStop] = useState<Stop | null>(null);
  // With the set it is of: another set has other bins.
  const [opened, setOpened] = useState<{ bin: Bin; of: string } | null>(null);
  const [latest, setLatest] = useState(newest);
  const wanted = asked ?? (latest.extent === null ? latest.window : firstSight(latest.extent, latest.overview));
  const room = useRoom({ locale, wanted, onWindowChange });
  // What comes in the middle of a zoom is shown when it rests.
  if (latest !== newest && !room.zooming) setLatest(newest);
  const lanes = useLanes(latest.lanes, choice.byName, locale);
  const { days, area } = room;
  const shown = { answer: latest, lanes: lanes.lanes, folded: choice.folded };
  const { picture, overflowing, answer } = usePicture({ ...shown, days, area });
  const ordered = useMemo(() => inTime(answer.items), [answer.items]);
  const of = JSON.stringify(set);
  const bin = opened?.of === of ? opened.bin : null;
  const handleOpen = (next: Stop) => {
    setStop(next);
    setOpened(isBin(next) ? { bin: next, of } : null);
    if (!isBin(next)) onOpen(next.event);
  };
  const closeBin = () => {
    setOpened(null);
    room.container.current?.closest<HTMLElement>(".timeline-frame")?.focus({ preventScroll: true });
  };
  return (
    <section className={styles.timeline} aria-label={t("label")}>
      <Overview counts={answer.overview} extent={answer.extent} now={room.now} locale={locale} onMove={room.look} />
      <Toolbar now={room.now} extent={answer.extent} locale={locale} onLook={room.look} onStep={room.step} />
      <Frame
        room={room}
        picture={picture}
        overflowing={overflowing}
        answer={answer}
        ordered={ordered}
        lanes={lanes}
        choice={choice}
        onChoose={onChoose}
        locale={locale}
        selected={selected}
        stop={stop}
        onStop={setStop}
        onOpen={handleOpen}
        onAct={() => setOpened(null)}
      >
        {bin && (
          <BinPanel
            bin={bin}
            set={set}
            lanes={lanes}
            locale={locale}
            width={room.area.width}
            onOpen={onOpen}
            onZoom={() => {
              closeBin();
              room.look(around(bin.days));
            }}
            onClose={closeBin}
          />
        )}
        <Nothing answer={answer} now={room.now} locale={locale} onLook={room.look} />
      </Frame>
      <Legend left={answer.left} />
    </section>
  );
}
