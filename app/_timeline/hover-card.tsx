import { useTranslations } from "next-intl";
import { type RefObject, useLayoutEffect, useRef } from "react";
import { EventSign } from "@/app/_ui/event-sign";
import type { Lane } from "@/lib/answers/window";
import type { Drawn } from "@/lib/timeline/picture";
import styles from "./hover-card.module.css";

type Props = { frame: RefObject<HTMLDivElement | null>; drawn: Drawn | null; lanes: Lane[]; locale: string };

/** The whole title, date, kind and status of the event under the pointer. Only a help for the eye: all of it is in the pane. */
export function HoverCard({ frame, drawn, lanes, locale }: Props) {
  const words = useTranslations("words");
  const card = useRef<HTMLDivElement>(null);
  const key = drawn?.key ?? null;
  useLayoutEffect(() => {
    if (key !== null && frame.current && card.current) place(card.current, frame.current, key);
  }, [key, frame]);
  if (drawn === null) return null;
  const { title, when, kind, status, draft } = drawn.item;
  const order = lanes.findIndex(({ id }) => id === drawn.lane);
  return (
    <div ref={card} className={`${styles.card} lane-hue-${order % 8}`} aria-hidden="true">
      <p className={styles.when}>{when}</p>
      <p className={styles.title} lang={title.language === locale ? undefined : title.language}>
        {title.text}
      </p>
      <p className={styles.kind}>
        <EventSign kind={kind} status={status} /> {words(`kind.${kind}`)} · {words(`status.${status}`)}
        {draft && ` · ${words("state.draft")}`}
      </p>
    </div>
  );
}

const GAP = 8;

/** Under its event, or above where there is no room; never beyond the frame. */
function place(card: HTMLElement, frame: HTMLElement, key: string) {
  const mark = frame.querySelector(`[data-id="${CSS.escape(key)}"] .sign`)?.getBoundingClientRect();
  const around = frame.getBoundingClientRect();
  if (!mark) return;
  const below = mark.bottom + GAP + card.offsetHeight <= Math.max(around.bottom, window.innerHeight);
  const left = Math.min(Math.max(mark.left, around.left), around.right - card.offsetWidth - GAP);
  card.style.left = `${left - around.left}px`;
  card.style.top = `${(below ? mark.bottom + GAP : mark.top - GAP - card.offsetHeight) - around.top}px`;
}
