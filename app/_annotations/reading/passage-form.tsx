"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_desk/button";
import type { Draft } from "@/app/_desk/use-draft";
import type { Editor } from "@/lib/annotation/editor";
import { sendAnnotation } from "../actions";
import { AnnotationForm } from "../desk/annotation-form";
import { isTyped } from "../desk/said-draft";
import type { Annotations } from "../desk/use-annotations";
import { useNewAnnotation } from "../desk/use-new-annotation";
import type { PassageDraft, Place } from "./passage-draft";
import styles from "./reading.module.css";

type Props = {
  source: { id: string; edition: number; language: string };
  editor: Editor;
  shown: Annotations;
  draft: Draft<PassageDraft>;
  initial: PassageDraft;
  place: Place;
  /** Other words that were selected while something typed still speaks of `place`. */
  other: Place | null;
  onSaved: () => void;
  onClose: () => void;
};

/** The form of an annotation on a passage, beside the text, with the words that it is about. */
export function PassageForm({ source, editor, shown, draft, initial, place, other, onSaved, onClose }: Props) {
  const t = useTranslations("annotating");
  const { act, save } = useNewAnnotation(sendAnnotation, { ...{ editor, shown, draft, initial }, onSaved });
  const { edition, start, end, exact } = place;
  const isOutdated = edition !== source.edition || act.failure?.code === "conflict";
  return (
    <section className={styles.panel} aria-label={t("passage.label")}>
      <AnnotationForm
        draft={draft}
        initial={initial}
        act={act}
        label={t("save")}
        words={isOutdated ? t("passage.outdated") : null}
        onSave={(said) =>
          save(
            { ...said, target: { source: source.id, edition, start, end } },
            { said, target: { source: source.id, place: { start, end }, exact }, replyTo: null },
          )
        }
        onClose={onClose}
      >
        <blockquote className={styles.quote} lang={source.language}>
          {exact}
        </blockquote>
        {isOutdated && <p className={styles.notice}>{t("passage.outdated")}</p>}
        {other && isTyped(draft.value) && (
          <p className={styles.notice}>
            {t("passage.other")}{" "}
            <Button look="quiet" onClick={() => draft.set({ ...draft.value, place: other })}>
              {t("passage.move")}
            </Button>
          </p>
        )}
      </AnnotationForm>
    </section>
  );
}
