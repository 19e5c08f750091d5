import { useTranslations } from "next-intl";
import { type RefObject, useLayoutEffect, useRef } from "react";
import { EventSign } from "@/app/_ui/event-sign";
import type { Bin } from "@/lib/timeline/bins";
import type { Drawn } from "@/lib/timeline/picture";
import type { Locale } from "@/lib/vocabulary";
import { windowWords } from "./axis-words";
import styles from "./hover-card.module.css";
import type { Lanes } from "./use-lanes";

type Props = {
  frame: RefObject<HTMLDivElement | null>;
  drawn: Drawn | null;
  bin: Bin | null;
  lanes: Lanes;
  locale: Locale;
};

/**
 * The whole title, date, kind and status of the event under the pointer, or how many a bin holds. Only a help for the
 * eye: all of it is in the pane, and said of what the keyboard stands on.
 */
export function HoverCard({ frame, drawn, bin, lanes, locale }: Props) {
  const card = useRef<HTMLDivElement>(null);
  const mark = drawn ? `[data-id="${CSS.escape(drawn.key)}"] .sign` : bin ? ".density-hovered" : null;
  useLayoutEffect(() => {
    if (mark !== null && frame.current && card.current) place(card.current, frame.current, mark);
  });
  const lane = drawn?.lane ?? bin?.lane;
  if (lane === undefined) return null;
  return (
    <div ref={card} className={`${styles.card} lane-hue-${lanes.hueOf(lane)}`} aria-hidden="true">
      {drawn ? <OfEvent drawn={drawn} locale={locale} /> : bin && <OfBin bin={bin} lanes={lanes} locale={locale} />}
    </div>
  );
}

function OfEvent({ drawn, locale }: { drawn: Drawn; locale: Locale }) {
  const words = useTranslations("words");
  const { title, when, kind, status, draft } = drawn.item;
  return (
    <>
      <p className={styles.when}>{when}</p>
      <p className={styles.title} lang={title.language === locale ? undefined : title.language}>
        {title.text}
      </p>
      <p className={styles.kind}>
        <EventSign kind={kind} status={status} /> {words(`kind.${kind}`)} · {words(`status.${status}`)}
        {draft && ` · ${words("state.draft")}`}
      </p>
    </>
  );
}

function OfBin({ bin, lanes, locale }: { bin: Bin; lanes: Lanes; locale: Locale }) {
  const t = useTranslations("timeline");
  const lane = lanes.lanes.find(({ id }) => id === bin.lane);
  return (
    <>
      <p className={styles.when}>{windowWords(locale, bin.days.from, bin.days.to)}</p>
      <p className={styles.title}>{t("binCount", { count: bin.count })}</p>
      <p className={styles.kind}>
        {lane && `${lanes.nameOf(lane).text} · `}
        {t("binOpens")}
      </p>
    </>
  );
}

const GAP = 8;

/** Under its mark, or above where there is no room; never beyond the frame. */
function place(card: HTMLElement, frame: HTMLElement, selector: string) {
  const mark = frame.querySelector(selector)?.getBoundingClientRect();
  const around = frame.getBoundingClientRect();
  if (!mark) return;
  const below = mark.bottom + GAP + card.offsetHeight <= Math.max(around.bottom, window.innerHeight);
  const left = Math.min(Math.max(mark.left, around.left), around.right - card.offsetWidth - GAP);
  card.style.left = `${left - around.left}px`;
  card.style.top = `${(below ? mark.bottom + GAP : mark.top - GAP - card.offsetHeight) - around.top}px`;
}
