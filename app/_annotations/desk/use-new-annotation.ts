"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { newKey } from "@/app/_desk/retry";
import { useUndo } from "@/app/_desk/undo";
import { type Action, useAct } from "@/app/_desk/use-act";
import type { Draft } from "@/app/_desk/use-draft";
import type { WrittenAnnotation } from "@/db/write/annotation/write-annotation";
import { answerOf } from "@/lib/annotation/answer-of";
import type { Editor } from "@/lib/annotation/editor";
import type { AnnotationTarget } from "@/lib/answers/annotation";
import type { Result } from "@/lib/result";
import { sendAnnotationWithdrawal } from "../actions";
import type { Said, SaidDraft } from "./said-draft";
import type { Annotations } from "./use-annotations";

type Server<Input> = (sent: { key: string; input: Input }) => Promise<Result<WrittenAnnotation>>;

/** How the new annotation will stand, as far as this browser knows. */
type Expected = { said: Said; target: AnnotationTarget; replyTo: string | null };

type Wiring<T extends SaidDraft> = {
  editor: Editor;
  shown: Pick<Annotations, "put" | "drop">;
  draft: Draft<T>;
  initial: T;
  onSaved: () => void;
};

/**
 * Saves a new annotation or reply: it is shown at once, and leaves the form, whose draft is kept until then, when it is
 * saved. Undoing it withdraws it.
 */
export function useNewAnnotation<Input, T extends SaidDraft>(
  action: Server<Input>,
  { editor, shown, draft, initial, onSaved }: Wiring<T>,
) {
  const t = useTranslations("annotating.done");
  const send: Action<Input, WrittenAnnotation> = useCallback((sent) => action(sent), [action]);
  const act = useAct(send);
  const offerUndo = useUndo();

  const save = async (input: Input, { said, target, replyTo }: Expected) => {
    const pending = `pending-${newKey()}`;
    shown.put({
      ...{ ...said, id: pending, revision: 0, target, replyTo, state: "open", created: Date.now(), modified: null },
      creator: { account: editor.id, name: editor.name },
      isPending: true,
    });
    const answer = await act.run(input);
    shown.drop(pending);
    if (!answer?.ok) return;
    const made = answerOf(answer.value, null);
    shown.put(made);
    draft.set(initial);
    draft.clear();
    act.rest();
    onSaved();
    offerUndo({
      done: t("add"),
      undo: async () => {
        const input = { id: made.id, seen: made.revision, why: null };
        const back = await sendAnnotationWithdrawal({ key: newKey(), input });
        if (back.ok) shown.put(answerOf(back.value, made));
        return back.ok;
      },
    });
  };
  return { act, save };
}
