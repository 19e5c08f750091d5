import { useRef } from "react";
import type { Days } from "@/lib/answers/window";
import { lengthOf } from "@/lib/timeline/ladder";
import type { Locale } from "@/lib/vocabulary";
import { windowWords } from "./axis-words";
import styles from "./overview.module.css";
import { inside, percent } from "./overview-geometry";
import { READING_MS, type Span, type SpanNow, toDays, useFollowing } from "./span";

const PARTS = ["before", "after", "frame", "from", "fromHandle", "to", "toHandle"] as const;
type Part = (typeof PARTS)[number];
type Attributes = Record<string, string | number>;
/** Places on the strip that differ: about two in a CSS px. */
const STEPS = 2500;

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
  const put = (all: Record<string, Attributes>) => {
    for (const [part, attributes] of Object.entries(all))
      for (const [name, value] of Object.entries(attributes)) {
        const element = elements.current.get(part as Part);
        if (element?.getAttribute(name) !== String(value)) element?.setAttribute(name, String(value));
      }
  };
  useFollowing(now, (span) => put(placesOf(span, whole)));
  useFollowing(now, (span) => put(valuesOf(span, whole, locale)), READING_MS);
  const [places, values] = [placesOf(now.get(), whole), valuesOf(now.get(), whole, locale)];
  const place = (part: Part) => ({
    ...places[part],
    ...(part === "frame" || part === "from" || part === "to" ? values[part] : {}),
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

function placesOf(span: Span, whole: Days): Record<Part, Attributes> {
  // A movement that nobody would see is none.
  const at = (day: number) => Math.round(inside((day - whole.from) / lengthOf(whole)) * STEPS) / STEPS;
  const left = at(span.from);
  // What has no width is not drawn at all.
  const right = Math.max(at(span.to), left + 1 / STEPS);
  return {
    before: { x: 0, width: percent(left) },
    after: { x: percent(right), width: percent(1 - right) },
    frame: { x: percent(left), width: percent(right - left) },
    from: { x: percent(left) },
    fromHandle: { x1: percent(left), x2: percent(left) },
    to: { x: percent(right) },
    toHandle: { x1: percent(right), x2: percent(right) },
  };
}

function valuesOf(span: Span, whole: Days, locale: Locale): Record<"frame" | "from" | "to", Attributes> {
  const days = toDays(span);
  const value = (now: number, words: string): Attributes => ({
    "aria-valuemin": Math.min(whole.from, now),
    "aria-valuemax": Math.max(whole.to, now),
    "aria-valuenow": now,
    "aria-valuetext": words,
  });
  return {
    frame: value(days.from, windowWords(locale, days.from, days.to)),
    from: value(days.from, windowWords(locale, days.from, days.from)),
    to: value(days.to, windowWords(locale, days.to, days.to)),
  };
}
