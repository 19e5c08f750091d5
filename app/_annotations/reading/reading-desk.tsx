"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useDraft } from "@/app/_desk/use-draft";
import { useRouter } from "@/app/_i18n/routing";
import type { Editor } from "@/lib/annotation/editor";
import type { AnnotationAnswer } from "@/lib/answers/annotation";
import { emptyDraft, isTyped } from "../desk/said-draft";
import { useAnnotations } from "../desk/use-annotations";
import { Orphans } from "./orphans";
import { type PassageDraft, type Place, parsePassageDraft } from "./passage-draft";
import { PassageForm } from "./passage-form";
import styles from "./reading.module.css";
import { SelectionBar } from "./selection-bar";
import { useHighlight } from "./use-highlight";
import { useSelected } from "./use-selected";
import { WordWalker } from "./word-walker";

type Props = {
  source: { id: string; edition: number; language: string };
  annotations: AnnotationAnswer[];
  editor: Editor;
};

/** What an editor has above the text of a source: the word cursor, what can be done with selected words, and the form of an annotation on them. */
export function ReadingDesk({ source, annotations, editor }: Props) {
  const t = useTranslations("annotating.passage");
  const router = useRouter();
  const selected = useSelected();
  const bar = useRef<HTMLDivElement>(null);
  const shown = useAnnotations(`source/${source.id}`, annotations);
  const initial: PassageDraft = { ...emptyDraft(useLocale()), place: null };
  const draft = useDraft(editor.id, `annotation-in:${source.id}`, initial, parsePassageDraft);
  const [isOpen, setOpen] = useState(false);
  const [other, setOther] = useState<Place | null>(null);
  const isByKeyboard = useRef(false);
  const { place } = draft.value;
  useHighlight(isOpen ? place : null);

  const isKept = draft.restored && isTyped(draft.value);
  useEffect(() => {
    if (isKept) setOpen(true);
  }, [isKept]);

  const annotate = () => {
    if (selected === null) return;
    const chosen: Place = { edition: source.edition, ...selected };
    const isElsewhere = place !== null && (place.start !== chosen.start || place.end !== chosen.end);
    if (isTyped(draft.value) && isElsewhere) setOther(chosen);
    else draft.set({ ...draft.value, place: chosen });
    isByKeyboard.current = bar.current?.contains(document.activeElement) ?? false;
    window.getSelection()?.removeAllRanges();
    setOpen(true);
  };
  const toWalker = () => document.querySelector<HTMLElement>("[data-word-walker]")?.focus({ preventScroll: true });
  const close = () => {
    setOpen(false);
    setOther(null);
    if (isByKeyboard.current) toWalker();
  };
  const isMoved = other !== null && place?.start === other.start && place.end === other.end;
  return (
    <section className={styles.desk} aria-label={t("desk")}>
      <WordWalker language={source.language} onDone={() => bar.current?.querySelector("button")?.focus()} />
      {selected && (
        <SelectionBar bar={bar} source={source.id} selected={selected} onAnnotate={annotate} onLeave={toWalker} />
      )}
      {isOpen && place && (
        <PassageForm
          {...{ source, editor, shown, draft, initial, place }}
          other={isMoved ? null : other}
          onSaved={() => {
            close();
            // The marks in the text are the server's.
            router.refresh();
          }}
          onClose={close}
        />
      )}
      <Orphans shown={shown} editor={editor} />
    </section>
  );
}
