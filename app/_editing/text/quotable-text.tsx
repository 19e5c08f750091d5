"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from "react";
import type { DeskText } from "@/lib/answers/desk-event";
import type { Span } from "@/lib/evidence";
import { cutAtBoundaries } from "@/lib/segments";
import { CodePoints } from "@/lib/text";
import styles from "./quotable-text.module.css";
import { usePicking } from "./use-picking";

/** A passage that backs a field of the form: its place in the text, and among the form's evidence. */
export type Quoted = { start: number; end: number; at: number };

type Props = {
  text: DeskText;
  quoted: Quoted[];
  /** What is picked, code points. */
  picked: Span | null;
  onPick: (span: Span) => void;
  /** Enter was pressed: on to what is done with the words. */
  onDone: () => void;
};

/**
 * A source's text in which words are selected with the mouse, by touch or by the keyboard alone: it takes a caret like a
 * text that can be edited, and refuses every edit.
 */
export function QuotableText({ text, quoted, picked, onPick, onDone }: Props) {
  const t = useTranslations("editing.text");
  const region = useRef<HTMLDivElement>(null);
  // What an input method writes cannot be refused: the text is then set anew.
  const [round, setRound] = useState(0);
  usePicking(region, text.text, picked, onPick);

  useEffect(() => {
    const own = region.current;
    const refuse = (event: Event) => event.preventDefault();
    const renew = () => setRound((before) => before + 1);
    own?.addEventListener("beforeinput", refuse);
    own?.addEventListener("drop", refuse);
    own?.addEventListener("input", renew);
    return () => {
      own?.removeEventListener("beforeinput", refuse);
      own?.removeEventListener("drop", refuse);
      own?.removeEventListener("input", renew);
    };
  }, []);

  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onDone();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a textarea cannot mark what is quoted in it
    <div
      ref={region}
      className={styles.text}
      lang={text.language}
      role="textbox"
      tabIndex={0}
      aria-multiline="true"
      aria-readonly="true"
      aria-label={t("region", { title: text.title })}
      contentEditable
      suppressContentEditableWarning
      spellCheck={false}
      inputMode="none"
      onKeyDown={handleKey}
    >
      <Pieces key={round} text={text} quoted={quoted} />
    </div>
  );
}

/** Set anew only where the passages change: while words are being selected, what holds them must stay. */
const Pieces = memo(function Pieces({ text, quoted }: { text: DeskText; quoted: Quoted[] }) {
  const pieces = useMemo(() => {
    const furniture = text.furniture.map(([start, end]) => ({ start, end, at: -1 }));
    return cutAtBoundaries(new CodePoints(text.text), [...furniture, ...quoted]);
  }, [text, quoted]);
  return pieces.map(({ start, text: words, covers }) => {
    const passages = covers.filter((one) => one.at >= 0);
    if (passages.length > 0) {
      return (
        <mark key={start} data-at={passages.map((one) => one.at).join(" ")}>
          {words}
        </mark>
      );
    }
    return (
      <span key={start} className={covers.length > 0 ? styles.furniture : undefined}>
        {words}
      </span>
    );
  });
});
