"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import type { TimelineItem, WindowAnswer } from "@/lib/answers/window";
import { daysOf } from "@/lib/timeline/bar";
import type { Picture } from "@/lib/timeline/picture";
import type { Stop } from "@/lib/timeline/stepping";
import { around, zoomIn } from "@/lib/timeline/zoom";
import type { Locale } from "@/lib/vocabulary";
import { courseOf } from "./course";
import { HoverCard } from "./hover-card";
import { Skeleton } from "./skeleton";
import { toDays } from "./span";
import styles from "./timeline.module.css";
import { useAnnouncement } from "./use-announcement";
import { useDrawing } from "./use-drawing";
import { useFolding } from "./use-folding";
import { useKeys } from "./use-keys";
import type { LaneChoice } from "./use-lane-choice";
import type { Lanes } from "./use-lanes";
import { usePointing } from "./use-pointing";
import type { RoomState } from "./use-room";
import { useStepping } from "./use-stepping";
import { useWheel } from "./use-wheel";

type Props = {
  room: RoomState;
  picture: Picture | null;
  overflowing: boolean;
  answer: WindowAnswer;
  ordered: TimelineItem[];
  lanes: Lanes;
  choice: LaneChoice;
  onChoose: (choice: LaneChoice) => void;
  locale: Locale;
  selected: string | null;
  stop: Stop | null;
  onStop: (stop: Stop | null) => void;
  onOpen: (stop: Stop) => void;
  /** Something else than a stop was touched. */
  onAct: () => void;
  children: ReactNode;
};

/** The lanes: one tab stop, with the keys and the wheel while it has the focus. */
export function Frame(props: Props) {
  const { room, picture, answer, ordered, lanes, locale, selected, stop, onStop, onOpen, onAct } = props;
  const t = useTranslations("timeline");
  const frame = useRef<HTMLDivElement>(null);
  const hint = useWheel(frame, room);
  const { said, toggle } = useFolding(lanes, props.choice, props.onChoose, stop);
  const announcement = useAnnouncement(ordered, lanes, stop, locale);
  const course = useMemo(() => courseOf(picture, ordered, lanes.lanes), [picture, ordered, lanes.lanes]);
  const stepping = useStepping({ room, answer, items: ordered, course, stop, onStop });
  const handleKeyDown = useKeys({
    room,
    stepping,
    extent: answer.extent,
    stop,
    onFold: toggle,
    onLeave: () => onStop(null),
    onOpen,
    onAct,
  });
  const { hovered, listen } = usePointing(room, picture, {
    onOpen,
    onFold: toggle,
    onZoom: (key, day) => {
      onAct();
      const item = picture?.drawn.find((one) => one.key === key)?.item;
      const days = item ? daysOf(item.bounds) : null;
      room.look(days ? around(days) : zoomIn(toDays(room.now.get()), day));
    },
  });
  const drawn = useDrawing({ room, picture, lanes, locale, selected, stop, hovered: hovered.bin });
  useEffect(() => {
    room.listen.current = listen;
  });

  return (
    <div className={styles.holder}>
      <div
        ref={frame}
        className={`${styles.frame} timeline-frame`}
        role="application"
        aria-roledescription={t("roleDescription")}
        aria-label={t("framed", { count: answer.count.total, lanes: answer.lanes.length })}
        aria-describedby="timeline-keys"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
        tabIndex={0}
        data-overflowing={props.overflowing}
        data-over={hovered.bin !== null || undefined}
        onKeyDown={handleKeyDown}
        onPointerDown={() => {
          // The library keeps the browser from giving the focus to what is pressed.
          frame.current?.focus({ preventScroll: true });
          onAct();
        }}
      >
        <div ref={room.container} className="timeline-room" data-drawn={drawn} aria-hidden="true" />
        {!drawn && <Skeleton answer={answer} days={room.days} nameOf={lanes.nameOf} locale={locale} />}
      </div>
      {props.children}
      <HoverCard
        frame={frame}
        drawn={picture?.drawn.find(({ key }) => key === hovered.key) ?? null}
        bin={hovered.bin}
        lanes={lanes}
        locale={locale}
      />
      <p className={styles.hint} data-shown={hint} aria-hidden="true">
        {t("wheelHint")}
      </p>
      <p id="timeline-keys" className="visually-hidden">
        {t("keys")}
      </p>
      <p className="visually-hidden" role="status">
        {said ?? announcement}
      </p>
    </div>
  );
}
