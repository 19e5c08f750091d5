"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/app/_desk/button";
import { useDraft } from "@/app/_desk/use-draft";
import type { Editor } from "@/lib/annotation/editor";
import { sendReply } from "../actions";
import { AnnotationForm } from "./annotation-form";
import { emptyDraft, isTyped, parseDraft } from "./said-draft";
import styles from "./thread.module.css";
import type { Annotations, Shown } from "./use-annotations";
import { useNewAnnotation } from "./use-new-annotation";
import { useReturnFocus } from "./use-return-focus";

/** A button and, once it was pressed or something is left from before, the form of a reply. */
export function Reply({ thread, editor, shown }: { thread: Shown; editor: Editor; shown: Annotations }) {
  const t = useTranslations("annotating");
  const initial = emptyDraft(useLocale(), thread.audience);
  const draft = useDraft(editor.id, `annotation-reply:${thread.id}`, initial, parseDraft);
  const [isOpen, setOpen] = useState(false);
  const { act, save } = useNewAnnotation(sendReply, {
    ...{ editor, shown, draft, initial },
    onSaved: () => setOpen(false),
  });
  const isKept = draft.restored && isTyped(draft.value);
  useEffect(() => {
    if (isKept) setOpen(true);
  }, [isKept]);
  const opener = useReturnFocus(isOpen);
  if (!isOpen) {
    return (
      <div ref={opener}>
        <Button look="quiet" className={styles.open} onClick={() => setOpen(true)}>
          {t("reply")}
        </Button>
      </div>
    );
  }
  return (
    <AnnotationForm
      draft={draft}
      initial={initial}
      act={act}
      label={t("saveReply")}
      forEditors={thread.audience === "editors"}
      onSave={(said) => save({ ...said, to: thread.id }, { said, target: thread.target, replyTo: thread.id })}
      onClose={() => setOpen(false)}
    />
  );
}
