"use client";

import { useTranslations } from "next-intl";
import { newKey } from "@/app/_desk/retry";
import { useUndo } from "@/app/_desk/undo";
import { useAct } from "@/app/_desk/use-act";
import { useDraft } from "@/app/_desk/use-draft";
import { answerOf } from "@/lib/annotation/answer-of";
import type { Editor } from "@/lib/annotation/editor";
import { sendRevision } from "../actions";
import { AnnotationBody } from "../show/annotation-body";
import { AnnotationForm } from "./annotation-form";
import { draftOf, parseDraft, type Said, toSaid } from "./said-draft";
import styles from "./thread.module.css";
import type { Annotations, Shown } from "./use-annotations";

type Props = { annotation: Shown; thread: Shown; editor: Editor; shown: Annotations; onClose: () => void };

/** Changes what an annotation says. Where it was changed meanwhile, both are shown, and saving again is a choice. */
export function Revision({ annotation, thread, editor, shown, onClose }: Props) {
  const t = useTranslations("annotating");
  const act = useAct(sendRevisionOf);
  const offerUndo = useUndo();
  const initial = draftOf(annotation);
  const draft = useDraft(editor.id, `annotation:${annotation.id}`, initial, parseDraft);
  const isConflict = act.failure?.code === "conflict";

  const save = async (said: Said) => {
    const before = annotation;
    const answer = await act.run({ ...said, id: annotation.id, seen: annotation.revision, why: null });
    if (answer?.ok) {
      const now = answerOf(answer.value, before);
      draft.clear();
      shown.put(now);
      onClose();
      offerUndo({
        done: t("done.change"),
        undo: async () => {
          const input = { ...toSaid(draftOf(before), ""), id: now.id, seen: now.revision, why: null };
          const back = await sendRevision({ key: newKey(), input });
          if (back.ok) shown.put(answerOf(back.value, now));
          return back.ok;
        },
      });
    } else if (answer?.error.code === "conflict") {
      shown.put(answerOf(answer.error.current as Written, before));
    }
  };
  return (
    <AnnotationForm
      draft={draft}
      initial={initial}
      act={act}
      label={t("saveChange")}
      forEditors={annotation.id !== thread.id && thread.audience === "editors"}
      words={isConflict ? t("conflict") : null}
      onSave={save}
      onClose={onClose}
    >
      {isConflict && (
        <div className={styles.meanwhile}>
          <AnnotationBody annotation={annotation} />
        </div>
      )}
    </AnnotationForm>
  );
}

type Written = Extract<Awaited<ReturnType<typeof sendRevision>>, { ok: true }>["value"];
type Input = Said & { id: string; seen: number; why: string | null };

function sendRevisionOf(sent: { key: string; input: Input }) {
  return sendRevision(sent);
}
