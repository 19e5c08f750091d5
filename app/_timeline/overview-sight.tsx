import { useRef } from "react";
import type { Days } from "@/lib/answers/window";
import { lengthOf } from "@/lib/timeline/ladder";
import type { Locale } from "@/lib/vocabulary";
import { windowWords } from "./axis-words";
import styles from "./overview.module.css";
import { inside, percent } from "./overview-geometry";
import { type Span, type SpanNow, toDays, useFollowing } from "./span";

const PARTS = ["before", "after", "frame", "from", "fromHandle", "to", "toHandle"] as const;
type Part = (typeof PARTS)[number];
type Attributes = Record<string, string | number>;

type Props = {
  now: SpanNow;
  whole: Days;
  locale: Locale;
  /** What is given to each of the sliders besides its value. */
  slider: (grip: "from" | "frame" | "to") => object;
};

/** The visible time as a frame on the whole, of which both ends can be pulled. It follows by itself, drawn by nobody anew. */
export function OverviewSight({ now, whole, locale, slider }: Props) {
  const elements = useRef(new Map<Part, SVGElement>());
  useFollowing(now, (span) => {
    for (const [part, attributes] of Object.entries(placesOf(span, whole, locale)))
      for (const [name, value] of Object.entries(attributes))
        elements.current.get(part as Part)?.setAttribute(name, String(value));
  });
  const places = placesOf(now.get(), whole, locale);
  const place = (part: Part) => ({
    ...places[part],
    ref: (element: SVGElement | null) => {
      if (element) elements.current.set(part, element);
    },
  });
  const tall = { y: "0", height: "100%" };
  return (
    <>
      <rect className={styles.veil} {...tall} {...place("before")} />
      <rect className={styles.veil} {...tall} {...place("after")} />
      <rect className={styles.frame} {...tall} {...place("frame")} {...slider("frame")} />
      <rect className={styles.grip} width="14" {...tall} {...place("from")} {...slider("from")} />
      <line className={styles.handle} y1="16" y2="30" {...place("fromHandle")} />
      <rect className={styles.grip} width="14" {...tall} {...place("to")} {...slider("to")} />
      <line className={styles.handle} y1="16" y2="30" {...place("toHandle")} />
    </>
  );
}

function placesOf(span: Span, whole: Days, locale: Locale): Record<Part, Attributes> {
  const at = (day: number) => inside((day - whole.from) / lengthOf(whole));
  const [left, right] = [at(span.from), at(span.to)];
  const days = toDays(span);
  const value = (now: number, words: string): Attributes => ({
    "aria-valuemin": Math.min(whole.from, now),
    "aria-valuemax": Math.max(whole.to, now),
    "aria-valuenow": now,
    "aria-valuetext": words,
  });
  const end = (day: number) => value(day, windowWords(locale, day, day));
  return {
    before: { x: 0, width: percent(left) },
    after: { x: percent(right), width: percent(1 - right) },
    frame: {
      x: percent(left),
      width: percent(right - left),
      ...value(days.from, windowWords(locale, days.from, days.to)),
    },
    from: { x: percent(left), ...end(days.from) },
    fromHandle: { x1: percent(left), x2: percent(left) },
    to: { x: percent(right), ...end(days.to) },
    toHandle: { x1: percent(right), x2: percent(right) },
  };
}
