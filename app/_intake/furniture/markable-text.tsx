"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import { Button } from "@/app/_desk/button";
import type { BackedPassage } from "@/db/read/desk/source";
import type { Span } from "@/lib/evidence";
import { linesAt, markedAt } from "@/lib/intake/selected-lines";
import { cutAtBoundaries } from "@/lib/segments";
import type { CodePoints } from "@/lib/text";
import type { Language } from "@/lib/vocabulary";
import styles from "./furniture.module.css";

type Props = {
  points: CodePoints;
  text: string;
  language: Language;
  furniture: Span[];
  passages: BackedPassage[];
  onMark: (span: Span) => void;
  onUnmark: (span: Span) => void;
};

/**
 * A text in which passages are selected to be marked. Under the text as it is drawn lies a field that takes no letters:
 * it has the caret and the selection that every keyboard, mouse and finger knows.
 */
export function MarkableText({ points, text, language, furniture, passages, onMark, onUnmark }: Props) {
  const t = useTranslations("intake.furniture");
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const element = field.current;
    const refuse = (event: Event) => event.preventDefault();
    element?.addEventListener("beforeinput", refuse);
    return () => element?.removeEventListener("beforeinput", refuse);
  }, []);

  const selected = (isWhole: boolean): Span | null => {
    const element = field.current;
    if (!element) return null;
    const { selectionStart, selectionEnd } = element;
    const [from, to] = isWhole ? linesAt(text, selectionStart, selectionEnd) : [selectionStart, selectionEnd];
    return markedAt(text, from, to);
  };
  const acts = {
    m: () => withSpan(selected(false), onMark),
    l: () => withSpan(selected(true), onMark),
    u: () => withSpan(selected(false), onUnmark),
  };
  const handleKey = (event: KeyboardEvent) => {
    const act = acts[event.key as keyof typeof acts];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };
  return (
    <div className={styles.markable}>
      <div className={styles.tools}>
        <Button onClick={acts.m} aria-keyshortcuts="m">
          {t("mark")} <kbd>M</kbd>
        </Button>
        <Button onClick={acts.l} aria-keyshortcuts="l">
          {t("markLines")} <kbd>L</kbd>
        </Button>
        <Button onClick={acts.u} aria-keyshortcuts="u">
          {t("unmark")} <kbd>U</kbd>
        </Button>
      </div>
      <div className={styles.stage} lang={language}>
        <Drawn points={points} furniture={furniture} passages={passages} />
        <textarea
          ref={field}
          className={styles.field}
          value={text}
          onChange={() => {}}
          onKeyDown={handleKey}
          aria-label={t("text")}
          aria-readonly="true"
          inputMode="none"
          spellCheck={false}
          autoComplete="off"
        />
      </div>
    </div>
  );
}

/** The text with its marks, over the field that is selected in. */
function Drawn({ points, furniture, passages }: Pick<Props, "points" | "furniture" | "passages">) {
  const pieces = useMemo(
    () =>
      cutAtBoundaries(points, [
        ...furniture.map(([start, end]) => ({ start, end, of: "furniture" as const })),
        ...passages.map(({ start, end }) => ({ start, end, of: "passage" as const })),
      ]),
    [points, furniture, passages],
  );
  return (
    <div className={styles.drawn} aria-hidden="true">
      {pieces.map(({ start, text, covers }) => {
        const isFurniture = covers.some((one) => one.of === "furniture");
        if (covers.length === 0) return text;
        return (
          <span key={start} className={isFurniture ? styles.furniture : styles.passage}>
            {text}
          </span>
        );
      })}
      {"\n"}
    </div>
  );
}

function withSpan(span: Span | null, act: (span: Span) => void): void {
  if (span !== null) act(span);
}
