"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Failure, Result } from "@/lib/result";
import { newKey, pauseAfter, sendOnce, waitForConnection } from "./retry";
import { useUndo } from "./undo";

/** A server action made by `editorAction`. */
export type Action<Input, Answer> = (sent: { key: string; input: Input }) => Promise<Result<Answer>>;

/**
 * `offline`: no answer came, and the same act is sent again by itself. `signed-out`: what was sent was not done, and
 * can be sent again after signing in. `failed`: see `failure`; without one, the server had a fault. `outdated`: the
 * page is older than the server and has to be loaded again.
 */
export type ActState = "idle" | "saving" | "offline" | "saved" | "signed-out" | "failed" | "outdated";

export type Act<Input, Answer> = {
  state: ActState;
  failure: Failure | null;
  /** Sends; the answer is null where none came, or while another act of this kind is under way. */
  run: (input: Input) => Promise<Result<Answer> | null>;
  /** Sends the last input once more, as the same act: done twice, it is done once. */
  again: () => Promise<Result<Answer> | null>;
  /** Back to `idle`, such as when the form is typed in again. */
  rest: () => void;
};

/**
 * Calls a server action of the desk so that nothing is done twice and nothing is lost: every act has a key of its
 * own, and is sent again under that key, with growing pauses, until an answer comes or the page is left.
 */
export function useAct<Input, Answer>(action: Action<Input, Answer>): Act<Input, Answer> {
  const [{ state, failure }, setShown] = useState<{ state: ActState; failure: Failure | null }>(REST);
  const sent = useRef<{ key: string; input: Input } | null>(null);
  const isUnderWay = useRef(false);
  const left = useRef(new AbortController());
  const offerUndo = useUndo();

  useEffect(() => {
    // A page mounted twice in development must be able to send after its first leaving.
    left.current = new AbortController();
    const controller = left.current;
    return () => controller.abort();
  }, []);

  const send = useCallback(async (): Promise<Result<Answer> | null> => {
    const act = sent.current;
    if (act === null || isUnderWay.current) return null;
    isUnderWay.current = true;
    try {
      setShown({ state: "saving", failure: null });
      for (let lost = 1; ; lost += 1) {
        const outcome = await sendOnce(() => action(act));
        if (outcome.kind === "answer") {
          setShown(shownFor(outcome.answer));
          return outcome.answer;
        }
        if (outcome.kind === "fault") {
          setShown({ state: outcome.isOutdated ? "outdated" : "failed", failure: null });
          return null;
        }
        setShown({ state: "offline", failure: null });
        await waitForConnection(pauseAfter(lost), left.current.signal);
      }
    } catch (error) {
      if (left.current.signal.aborted) return null;
      throw error;
    } finally {
      isUnderWay.current = false;
    }
  }, [action]);

  const run = useCallback(
    async (input: Input) => {
      if (isUnderWay.current) return null;
      // Until this one has its answer, an offer to undo would take back the act before, unseen.
      offerUndo(null);
      sent.current = { key: newKey(), input };
      return send();
    },
    [send, offerUndo],
  );
  const rest = useCallback(() => {
    if (!isUnderWay.current) setShown(REST);
  }, []);
  return { state, failure, run, again: send, rest };
}

const REST = { state: "idle", failure: null } as const;

function shownFor(answer: Result<unknown>): { state: ActState; failure: Failure | null } {
  if (answer.ok) return { state: "saved", failure: null };
  return { state: answer.error.code === "not-signed-in" ? "signed-out" : "failed", failure: answer.error };
}
