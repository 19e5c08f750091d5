"use client";

import { useTranslations } from "next-intl";
import { newKey } from "@/app/_desk/retry";
import { useUndo } from "@/app/_desk/undo";
import { useAct } from "@/app/_desk/use-act";
import { answerOf } from "@/lib/annotation/answer-of";
import type { AnnotationState } from "@/lib/record-words";
import type { Result } from "@/lib/result";
import { sendAnnotationWithdrawal, sendReopening, sendResolution } from "../actions";
import type { Annotations, Shown } from "./use-annotations";

type Verb = "resolve" | "reopen" | "withdraw";
type Written = Extract<Awaited<ReturnType<typeof sendResolution>>, { ok: true }>["value"];
type Sent = { key: string; input: { verb: Verb; id: string; seen: number } };

const AFTER: Record<Verb, AnnotationState> = { resolve: "resolved", reopen: "open", withdraw: "withdrawn" };
const BACK: Record<Verb, Verb> = { resolve: "reopen", reopen: "resolve", withdraw: "reopen" };

function sendState({ key, input: { verb, id, seen } }: Sent): Promise<Result<Written>> {
  if (verb === "resolve") return sendResolution({ key, input: { id, seen } });
  if (verb === "reopen") return sendReopening({ key, input: { id, seen } });
  return sendAnnotationWithdrawal({ key, input: { id, seen, why: null } });
}

/** Resolves, opens again and withdraws: shown at once, taken back where the server refuses, and offered to be undone. */
export function useStateActs({ put }: Pick<Annotations, "put">) {
  const t = useTranslations("annotating");
  const act = useAct(sendState);
  const offerUndo = useUndo();

  const settle = (before: Shown, answer: Result<Written> | null): boolean => {
    if (answer?.ok) put(answerOf(answer.value, before));
    else if (answer?.error.code === "conflict") put(answerOf(answer.error.current as Written, before));
    else put(before);
    return answer?.ok ?? false;
  };
  const run = async (verb: Verb, annotation: Shown) => {
    const { id, revision: seen } = annotation;
    const isRestored = annotation.state === "withdrawn";
    const done: Verb | "restore" = isRestored ? "restore" : verb;
    put({ ...annotation, state: AFTER[verb], isPending: true });
    const answer = await act.run({ verb, id, seen });
    if (!settle(annotation, answer) || !answer?.ok) return;
    const now = answerOf(answer.value, annotation);
    offerUndo({
      done: t(`done.${done}`),
      undo: async () => {
        const input = { verb: isRestored ? "withdraw" : BACK[verb], id, seen: now.revision } as const;
        return settle(now, await sendState({ key: newKey(), input }));
      },
    });
  };
  return { act, run };
}
