"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import {
  cursorAt,
  moveCursor,
  selectedBy,
  stepOf,
  type Word,
  type WordCursor,
  wordsIn,
} from "@/lib/annotation/word-cursor";
import styles from "./reading.module.css";
import { paragraphsOnPage, rangeAt, textOnPage } from "./text-places";

type Props = {
  /** Of the text. */
  language: string;
  /** Enter was pressed: on to what can be done with the words. */
  onDone: () => void;
};

type Walk = { text: string; words: Word[]; cursor: WordCursor };

const SAID_LENGTH = 160;
/** Room kept between the words and the upper and lower edge of the window, CSS px. */
const MARGIN = 140;

/**
 * Selects words of the text without a pointer. The focus stays on this control while its keys move a cursor through the
 * text, word by word; what is selected is shown as any selection is, and said.
 */
export function WordWalker({ language, onDone }: Props) {
  const t = useTranslations("annotating.walker");
  const help = useId();
  const walk = useRef<Walk | null>(null);
  const [said, setSaid] = useState("");

  const show = (next: Walk) => {
    walk.current = next;
    const [from, to] = selectedBy(next.cursor);
    select(from, to, next.cursor.focus);
    const words = next.text.slice(from, to);
    setSaid(words.length > SAID_LENGTH ? `${words.slice(0, 60)} … ${words.slice(-60)}` : words);
  };
  const handleFocus = () => {
    const paragraphs = paragraphsOnPage();
    const text = textOnPage(paragraphs);
    if (walk.current?.text === text) return show(walk.current);
    const words = wordsIn(text, language);
    const cursor = cursorAt(words, firstInSight(paragraphs));
    if (cursor) show({ text, words, cursor });
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      return onDone();
    }
    if (event.key === "Escape") {
      window.getSelection()?.removeAllRanges();
      return setSaid("");
    }
    const step = stepOf(event);
    if (step === null || walk.current === null) return;
    event.preventDefault();
    const { text, words, cursor } = walk.current;
    show({ text, words, cursor: moveCursor(text, words, cursor, step, event.shiftKey) });
  };
  return (
    <div className={styles.walker}>
      <div
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is interactive, its keys move a cursor through the text
        tabIndex={0}
        className={styles.control}
        aria-label={t("label")}
        aria-describedby={help}
        data-word-walker=""
        onFocus={handleFocus}
        onKeyDown={handleKey}
      >
        {t("label")}
      </div>
      <p id={help} className={styles.help}>
        {t("help")}
      </p>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </div>
  );
}

function select(from: number, to: number, [focusFrom, focusTo]: [number, number]) {
  const paragraphs = paragraphsOnPage();
  const range = rangeAt(paragraphs, from, to);
  const selection = window.getSelection();
  if (range === null || selection === null) return;
  selection.removeAllRanges();
  selection.addRange(range);
  const moved = rangeAt(paragraphs, focusFrom, focusTo)?.getBoundingClientRect();
  if (moved === undefined) return;
  if (moved.top < MARGIN) window.scrollBy({ top: moved.top - MARGIN });
  else if (moved.bottom > window.innerHeight - MARGIN) {
    window.scrollBy({ top: moved.bottom - window.innerHeight + MARGIN });
  }
}

/** Index of the text at which the first paragraph begins that can be seen. */
function firstInSight(paragraphs: HTMLElement[]): number {
  let at = 0;
  for (const paragraph of paragraphs) {
    if (paragraph.getBoundingClientRect().bottom > MARGIN) return at;
    at += paragraph.textContent?.length ?? 0;
  }
  return 0;
}
