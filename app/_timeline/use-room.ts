import { useTranslations } from "next-intl";
import { type RefObject, startTransition, useCallback, useEffect, useRef, useState } from "react";
import type { Days } from "@/lib/answers/window";
import { rungOf, snapWindow } from "@/lib/timeline/ladder";
import type { Locale } from "@/lib/vocabulary";
import { axisWords } from "./axis-words";
import { type Span, SpanNow, toDays, toSpan } from "./span";
import type { Room, RoomListener } from "./vis-room";
import { ZoomWatch } from "./zoom-watch";

// Asked for as soon as this file is, long before the first effect runs.
const opening = typeof window === "undefined" ? null : import("./vis-room");

export type Area = { width: number; height: number };
export type RoomState = {
  container: RefObject<HTMLDivElement | null>;
  /** Null until the library is there and has drawn. */
  room: Room | null;
  /** Something was drawn in it. */
  shown: boolean;
  /** The scale changes at this moment. */
  zooming: boolean;
  /** What is seen, frame by frame. */
  now: SpanNow;
  /** The days seen when they last came to another tile or rung, or to rest: what is laid out anew follows these. */
  days: Days;
  area: Area;
  /** `animate` false while a hand is moving something. */
  look: (days: Days, animate?: boolean) => void;
  /** Moves on from where it is going, so that two quick presses are two steps. */
  step: (change: (days: Days) => Days) => void;
  listen: RefObject<Pointing>;
};

type Pointing = Omit<RoomListener, "onSpan" | "onShown" | "onArea">;

type Options = { locale: Locale; wanted: Days; onWindowChange: (days: Days, settled: boolean) => boolean };

/** Opens the drawing library once, keeps it in step with the wanted days, and reports what is seen. */
export function useRoom({ locale, wanted, onWindowChange }: Options): RoomState {
  const t = useTranslations("timeline");
  const container = useRef<HTMLDivElement>(null);
  const listen = useRef<Pointing>(SILENT);
  const [room, setRoom] = useState<Room | null>(null);
  const [shown, setShown] = useState(false);
  const [zooming, setZooming] = useState(false);
  const [now] = useState(() => new SpanNow(toSpan(wanted)));
  const [days, setDays] = useState(wanted);
  const [area, setArea] = useState<Area>({ width: 0, height: 0 });
  const latest = useRef({ wanted, onWindowChange, width: area.width });
  const reported = useRef(new Set<string>());
  const following = useRef(true);
  const heading = useRef<Days | null>(null);
  // The address was given these days, and does not have them yet for React.
  const awaited = useRef(false);
  useEffect(() => {
    latest.current = { wanted, onWindowChange, width: area.width };
  });

  const handleSpan = useCallback((next: Span, settled: boolean) => {
    const days = toDays(next);
    // What is laid out anew may come a frame later.
    startTransition(() =>
      setDays((last) => (settled || !isDrawnAlike(last, days, latest.current.width) ? days : last)),
    );
    if (settled) heading.current = null;
    if (following.current) {
      // On the way to where the address wants it. A hand that takes over on the way has the last word.
      if (!settled) return;
      following.current = false;
      if (printDays(days) === printDays(latest.current.wanted)) return;
    }
    if (settled) reported.current.clear();
    reported.current.add(printDays(days));
    const isTaken = latest.current.onWindowChange(days, settled);
    if (settled) awaited.current = isTaken;
  }, []);

  const today = t("today");
  useEffect(() => {
    const element = container.current;
    if (!element || !opening) return;
    let opened: Room | null = null;
    let gone = false;
    const watch = new ZoomWatch(toSpan(latest.current.wanted), handleSpan, setZooming);
    opening.then(({ openRoom }) => {
      if (gone) return;
      following.current = true;
      element.style.setProperty("--today", JSON.stringify(today));
      opened = openRoom(element, toSpan(latest.current.wanted), axisWords(locale), {
        onSpan: (next, settled) => {
          now.set(next);
          watch.see(next, settled);
        },
        onShown: () => setShown(true),
        onArea: (next) => setArea((last) => (isSameArea(last, next) ? last : next)),
        onClick: (hit) => listen.current.onClick(hit),
        onDoubleClick: (hit) => listen.current.onDoubleClick(hit),
        onHover: (hit) => listen.current.onHover(hit),
      });
      setRoom(opened);
    });
    return () => {
      gone = true;
      watch.stop();
      opened?.close();
      setRoom(null);
    };
  }, [locale, today, now, handleSpan]);

  // Who goes back at once may return to days that the address has not left yet for React, and that then do not change.
  const [returns, setReturns] = useState(0);
  useEffect(() => {
    const handlePop = () => setReturns((before) => before + 1);
    window.addEventListener("popstate", handlePop);
    return () => window.removeEventListener("popstate", handlePop);
  }, []);

  const { from, to } = wanted;
  const returned = useRef(returns);
  useEffect(() => {
    const isReturn = returned.current !== returns;
    returned.current = returns;
    // What comes back of our own reports must not pull the timeline back while it moves on.
    const isOwn = reported.current.has(printDays({ from, to }));
    if (isOwn || isReturn) awaited.current = false;
    // Another set has another first sight: whoever is on the way to a date, or has just come there, has the last word.
    const isElsewhere = !isReturn && (heading.current !== null || awaited.current);
    if (room === null || isOwn || isElsewhere) return;
    if (printDays(toDays(room.span())) === printDays({ from, to })) return;
    following.current = true;
    room.look(toSpan({ from, to }), !prefersStillness());
  }, [room, from, to, returns]);

  const look = useCallback(
    (days: Days, animate = true) => {
      // Before the library is there, the address is told, and the library opens at it.
      if (room === null) return void latest.current.onWindowChange(days, true);
      // Who is there already goes nowhere, and the library tells of no arrival.
      const isThere = printDays(toDays(room.span())) === printDays(days);
      heading.current = animate && !isThere ? days : null;
      room.look(toSpan(days), animate && !prefersStillness());
    },
    [room],
  );
  const step = useCallback(
    (change: (days: Days) => Days) => look(change(heading.current ?? toDays(now.get()))),
    [look, now],
  );
  return { container, room, shown, zooming, now, days, area, look, step, listen };
}

const SILENT: Pointing = { onClick: () => {}, onDoubleClick: () => {}, onHover: () => {} };

function isSameArea(one: Area, other: Area): boolean {
  return one.width === other.width && one.height === other.height;
}

function isDrawnAlike(one: Days, other: Days, width: number): boolean {
  const px = Math.max(width, 1);
  if (rungOf(one, px) !== rungOf(other, px)) return false;
  return printDays(snapWindow(one, px)) === printDays(snapWindow(other, px));
}

function printDays({ from, to }: Days): string {
  return `${from}..${to}`;
}

function prefersStillness(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
