"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/app/_desk/button";
import { useDraft } from "@/app/_desk/use-draft";
import type { Editor } from "@/lib/annotation/editor";
import { sendAnnotation } from "../actions";
import { AnnotationForm } from "./annotation-form";
import { emptyDraft, isTyped, parseDraft } from "./said-draft";
import type { Annotations } from "./use-annotations";
import { useNewAnnotation } from "./use-new-annotation";
import { useReturnFocus } from "./use-return-focus";

type Props = {
  target: { event: string; field: string | null };
  editor: Editor;
  shown: Annotations;
  /** Of the button that opens the form. */
  label: string;
  /** The form is wanted at once. */
  isWanted?: boolean;
  /** Something is left from before, so that the form is open. */
  onOpen?: () => void;
};

/** A button and, once it was pressed or something is left from before, the form of an annotation on an event or a fact. */
export function NewThread({ target, editor, shown, label, isWanted = false, onOpen }: Props) {
  const t = useTranslations("annotating");
  const initial = emptyDraft(useLocale());
  const name = `annotation-on:${target.event}${target.field === null ? "" : `:${target.field}`}`;
  const draft = useDraft(editor.id, name, initial, parseDraft);
  const [isOpen, setOpen] = useState(false);
  const { act, save } = useNewAnnotation(sendAnnotation, {
    ...{ editor, shown, draft, initial },
    onSaved: () => setOpen(false),
  });
  const isKept = draft.restored && isTyped(draft.value);
  useEffect(() => {
    if (!isKept) return;
    setOpen(true);
    onOpen?.();
  }, [isKept, onOpen]);
  useEffect(() => {
    if (isWanted) setOpen(true);
  }, [isWanted]);
  const opener = useReturnFocus(isOpen);
  if (!isOpen) {
    return (
      <div ref={opener}>
        <Button onClick={() => setOpen(true)}>{label}</Button>
      </div>
    );
  }
  return (
    <AnnotationForm
      draft={draft}
      initial={initial}
      act={act}
      label={t("save")}
      onSave={(said) => save({ ...said, target }, { said, target, replyTo: null })}
      onClose={() => setOpen(false)}
    />
  );
}
