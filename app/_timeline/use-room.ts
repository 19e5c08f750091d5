import { useTranslations } from "next-intl";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Days } from "@/lib/answers/window";
import type { Locale } from "@/lib/vocabulary";
import { axisWords } from "./axis-words";
import type { Room, RoomListener, Span } from "./vis-room";

// Asked for as soon as this file is, long before the first effect runs.
const opening = typeof window === "undefined" ? null : import("./vis-room");

export type Area = { width: number; height: number };
export type RoomState = {
  container: RefObject<HTMLDivElement | null>;
  /** Null until the library is there and has drawn. */
  room: Room | null;
  span: Span;
  /** The whole days seen. */
  days: Days;
  area: Area;
  /** `animate` false while a hand is moving something. */
  look: (days: Days, animate?: boolean) => void;
  /** Moves on from where it is going, so that two quick presses are two steps. */
  step: (change: (days: Days) => Days) => void;
  listen: RefObject<Omit<RoomListener, "onSpan">>;
};

type Options = { locale: Locale; wanted: Days; onWindowChange: (days: Days, settled: boolean) => void };

/** Opens the drawing library once, keeps it in step with the wanted days, and reports what is seen. */
export function useRoom({ locale, wanted, onWindowChange }: Options): RoomState {
  const t = useTranslations("timeline");
  const container = useRef<HTMLDivElement>(null);
  const listen = useRef<Omit<RoomListener, "onSpan">>(SILENT);
  const [room, setRoom] = useState<Room | null>(null);
  const [span, setSpan] = useState<Span>(() => toSpan(wanted));
  const [area, setArea] = useState<Area>({ width: 0, height: 0 });
  const latest = useRef({ wanted, onWindowChange });
  const reported = useRef(new Set<string>());
  const following = useRef(true);
  const heading = useRef<Days | null>(null);
  useEffect(() => {
    latest.current = { wanted, onWindowChange };
  });

  const handleSpan = useCallback((next: Span, settled: boolean) => {
    const days = toDays(next);
    setSpan(next);
    if (settled) heading.current = null;
    if (following.current) {
      // On the way to where the address wants it. A hand that takes over on the way has the last word.
      if (!settled) return;
      following.current = false;
      if (printDays(days) === printDays(latest.current.wanted)) return;
    }
    if (settled) reported.current.clear();
    reported.current.add(printDays(days));
    latest.current.onWindowChange(days, settled);
  }, []);

  const today = t("today");
  useEffect(() => {
    const element = container.current;
    if (!element || !opening) return;
    let opened: Room | null = null;
    let gone = false;
    const watcher = new ResizeObserver(() => {
      opened?.resize();
      if (opened) setArea(opened.area());
    });
    opening.then(({ openRoom }) => {
      if (gone) return;
      following.current = true;
      element.style.setProperty("--today", JSON.stringify(today));
      opened = openRoom(element, toSpan(latest.current.wanted), axisWords(locale), {
        onSpan: handleSpan,
        onClick: (key) => listen.current.onClick(key),
        onDoubleClick: (key, day) => listen.current.onDoubleClick(key, day),
        onHover: (key) => listen.current.onHover(key),
      });
      watcher.observe(element);
      setArea(opened.area());
      setRoom(opened);
    });
    return () => {
      gone = true;
      watcher.disconnect();
      opened?.close();
      setRoom(null);
    };
  }, [locale, today, handleSpan]);

  const { from, to } = wanted;
  useEffect(() => {
    // What comes back of our own reports must not pull the timeline back while it moves on.
    if (room === null || reported.current.has(printDays({ from, to }))) return;
    if (printDays(toDays(room.span())) === printDays({ from, to })) return;
    following.current = true;
    room.look(toSpan({ from, to }), !prefersStillness());
  }, [room, from, to]);

  const look = useCallback(
    (days: Days, animate = true) => {
      // Before the library is there, the address is told, and the library opens at it.
      if (room === null) return latest.current.onWindowChange(days, true);
      heading.current = animate ? days : null;
      room.look(toSpan(days), animate && !prefersStillness());
    },
    [room],
  );
  const days = toDays(span);
  const step = (change: (days: Days) => Days) => look(change(heading.current ?? days));
  return { container, room, span, days, area, look, step, listen };
}

const SILENT: Omit<RoomListener, "onSpan"> = { onClick: () => {}, onDoubleClick: () => {}, onHover: () => {} };

function toSpan(days: Days): Span {
  return { from: days.from, to: days.to + 1 };
}

function toDays(span: Span): Days {
  // A hundredth of a day of rounding is no day.
  const from = Math.floor(span.from + 0.01);
  return { from, to: Math.max(from, Math.ceil(span.to - 0.01) - 1) };
}

function printDays({ from, to }: Days): string {
  return `${from}..${to}`;
}

function prefersStillness(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
