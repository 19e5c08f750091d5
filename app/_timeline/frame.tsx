"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Lane, TimelineItem, WindowAnswer } from "@/lib/answers/window";
import type { Words } from "@/lib/localised";
import { daysOf } from "@/lib/timeline/bar";
import type { Picture } from "@/lib/timeline/picture";
import type { Stop } from "@/lib/timeline/stepping";
import { around, zoomIn } from "@/lib/timeline/zoom";
import type { Locale } from "@/lib/vocabulary";
import { HoverCard } from "./hover-card";
import { Skeleton } from "./skeleton";
import styles from "./timeline.module.css";
import { useAnnouncement } from "./use-announcement";
import { useKeys } from "./use-keys";
import type { RoomState } from "./use-room";
import { useStepping } from "./use-stepping";
import { useWheel } from "./use-wheel";

type Props = {
  room: RoomState;
  picture: Picture | null;
  overflowing: boolean;
  answer: WindowAnswer;
  ordered: TimelineItem[];
  nameOf: (lane: Lane) => Words;
  locale: Locale;
  selected: string | null;
  stop: Stop | null;
  onStop: (stop: Stop | null) => void;
  onOpen: (stop: Stop) => void;
  children: ReactNode;
};

/** The lanes: one tab stop, with the keys and the wheel while it has the focus. */
export function Frame(props: Props) {
  const { room, picture, answer, ordered, nameOf, locale, selected, stop, onStop, onOpen } = props;
  const t = useTranslations("timeline");
  const frame = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [drawn, setDrawn] = useState(false);
  const hint = useWheel(frame, room);
  const announcement = useAnnouncement(ordered, answer.lanes, nameOf, stop);

  const stepping = useStepping({ room, answer, ordered, stop, onStop });
  const handleKeyDown = useKeys({
    room,
    stepping,
    extent: answer.extent,
    stop,
    onLeave: () => onStop(null),
    onOpen,
  });

  const active = stop ? keyOf(picture, stop) : null;
  useEffect(() => {
    if (!room.room || !picture) return;
    room.room.show(picture, { selected, active, page: locale, nameOf });
    // The library measures and moves its panels on the next frame; nobody needs to see that.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => setDrawn(true)));
    return () => cancelAnimationFrame(frame);
  }, [room.room, picture, selected, active, locale, nameOf]);
  useEffect(() => {
    if (room.room && active !== null) room.room.reveal(active);
  }, [room.room, active]);
  useEffect(() => {
    room.listen.current = {
      onHover: setHovered,
      onClick: (key) => {
        const drawn = picture?.drawn.find((one) => one.key === key);
        if (drawn) onOpen({ event: drawn.item.id, lane: drawn.lane });
      },
      onDoubleClick: (key, day) => {
        const days = daysOf(picture?.drawn.find((one) => one.key === key)?.item.bounds ?? [null, null, null, null]);
        room.look(days ? around(days) : zoomIn(room.days, day));
      },
    };
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
        onKeyDown={handleKeyDown}
        // The library keeps the browser from giving the focus to what is pressed.
        onPointerDown={() => frame.current?.focus({ preventScroll: true })}
      >
        <div ref={room.container} className="timeline-room" data-drawn={drawn} aria-hidden="true" />
        {!drawn && <Skeleton answer={answer} days={room.days} nameOf={nameOf} locale={locale} />}
      </div>
      {props.children}
      <HoverCard
        frame={frame}
        drawn={picture?.drawn.find(({ key }) => key === hovered) ?? null}
        lanes={answer.lanes}
        locale={locale}
      />
      <p className={styles.hint} data-shown={hint} aria-hidden="true">
        {t("wheelHint")}
      </p>
      <p id="timeline-keys" className="visually-hidden">
        {t("keys")}
      </p>
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
    </div>
  );
}

/** The box on which a stop is seen: its own, or that of the visit it is folded into. */
function keyOf(picture: Picture | null, stop: Stop): string {
  const folded = picture?.rows.get(stop.lane)?.places.get(stop.event)?.folded ?? null;
  return `${stop.lane}/${folded ?? stop.event}`;
}
