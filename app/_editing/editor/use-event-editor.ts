"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useCallback, useRef, useState } from "react";
import { newKey } from "@/app/_desk/retry";
import { useUndo } from "@/app/_desk/undo";
import { useAct } from "@/app/_desk/use-act";
import { useDraft } from "@/app/_desk/use-draft";
import { useRouter } from "@/app/_i18n/routing";
import type { DeskEvent } from "@/lib/answers/desk-event";
import type { EventBody, EventRecord } from "@/lib/event";
import { sendEvent, sendNewEvent, sendPublication, sendRestoration, sendWithdrawal } from "../actions";
import { type Change, changeForm } from "../state/change-form";
import { toBody } from "../state/event-form";
import { formProblems, type Problems, remainingProblems, serverProblems } from "../state/form-problems";
import { isChanged, parseWorking, type Working, workingOn } from "../state/working";

/** The version that stands in the way of a save. */
export type Current = Pick<DeskEvent, "revision" | "state" | "record" | "who" | "at">;

/** A passage on its way to become evidence. */
export type Arriving = { field: string; source: string; exact: string; prefix: string; suffix: string };

type Options = {
  account: string;
  /** Null for a new event. */
  event: DeskEvent | null;
  initial: Working;
  arriving: Arriving | null;
  /** Names the draft in the browser. */
  draft: string;
};

/** The form of one event: what is typed, kept until it is saved, and the acts on it. */
export function useEventEditor({ account, event, initial, arriving, draft }: Options) {
  const t = useTranslations("editing.done");
  const router = useRouter();
  const offerUndo = useUndo();
  const queries = useQueryClient();
  // Whether what stood here before was kept or not: the passage comes to it.
  const kept = useDraft(account, draft, withArriving(initial, arriving), (stored) => {
    const parsed = parseWorking(stored);
    return parsed && withArriving(parsed, arriving);
  });
  const working = kept.value;
  const latest = useRef(working);
  latest.current = working;
  const [state, setState] = useState(event?.state ?? "draft");
  const [problems, setProblems] = useState<Problems>({});
  const [refusals, setRefusals] = useState(0);
  const isCreated = useRef(false);
  const [conflict, setConflict] = useState<Current | null>(null);
  const creating = useAct(sendNewEvent);
  const saving = useAct(sendEvent);
  const publishing = useAct(sendPublication);
  const withdrawing = useAct(sendWithdrawal);
  const restoring = useAct(sendRestoration);
  const id = event?.id ?? null;

  const keep = useCallback(
    (next: Working) => {
      latest.current = next;
      kept.set(next);
    },
    [kept.set],
  );
  const change = useCallback(
    (one: Change) => {
      const form = changeForm(latest.current.form, one);
      keep({ ...latest.current, form });
      setProblems((before) => remainingProblems(form, before));
      saving.rest();
      publishing.rest();
    },
    [keep, saving.rest, publishing.rest],
  );
  /** What the server stores from now on is what the form begins as. */
  const settle = useCallback(
    (next: Pick<DeskEvent, "revision" | "record" | "state">) => {
      keep(workingOn(next));
      kept.clear();
      setState(next.state);
      setProblems({});
      setConflict(null);
      // What was read of the record before is no longer so.
      void queries.invalidateQueries();
    },
    [keep, kept.clear, queries],
  );
  const undoTo = (number: number) => async () => {
    const { seen } = latest.current;
    if (id === null) return false;
    const answer = await sendRestoration({ key: newKey(), input: { id, seen, number, undo: true, why: null } });
    if (answer.ok) settle(answer.value);
    router.refresh();
    return answer.ok;
  };
  const refused = (answer: { error: { code: string; fields?: Record<string, string>; current?: unknown } }) => {
    if (answer.error.code === "conflict") setConflict(answer.error.current as Current);
    show(serverProblems(latest.current.form, answer.error.fields));
  };
  const show = (found: Problems) => {
    setProblems(found);
    if (Object.keys(found).length > 0) setRefusals((before) => before + 1);
  };

  /** Answers the revision that stands then; null where it was not saved. */
  const save = async (body?: EventBody, seen?: number): Promise<number | null> => {
    const before = latest.current;
    if (body === undefined) {
      const found = formProblems(before.form);
      show(found);
      if (Object.keys(found).length > 0) return null;
    }
    const record = body ?? toBody(before.form);
    const why = before.why.trim() || null;
    if (id === null) {
      if (isCreated.current) return null;
      const answer = await creating.run({ record, why });
      if (answer && !answer.ok) refused(answer);
      if (!answer?.ok) return null;
      isCreated.current = true;
      kept.clear();
      router.replace(`/editor/events/${answer.value.id}`);
      return answer.value.revision;
    }
    const from = seen ?? before.seen;
    const answer = await saving.run({ id, seen: from, record, why });
    if (answer && !answer.ok) refused(answer);
    if (!answer?.ok) return null;
    settle(answer.value);
    if (answer.value.revision > from) offerUndo({ done: t("saved"), undo: undoTo(from) });
    return answer.value.revision;
  };
  const publish = async () => {
    if (id === null) return;
    const seen = isChanged(latest.current) ? await save() : latest.current.seen;
    if (seen === null) return;
    const answer = await publishing.run({ id, seen, why: latest.current.why.trim() || null });
    if (answer && !answer.ok) refused(answer);
    if (!answer?.ok) return;
    keep({ ...latest.current, seen: answer.value.revision });
    kept.clear();
    setState("published");
    void queries.invalidateQueries();
    offerUndo({ done: t("published"), undo: undoTo(seen) });
    router.refresh();
  };
  const withdraw = async (why: string) => {
    if (id === null) return;
    const { seen } = latest.current;
    const answer = await withdrawing.run({ id, seen, why });
    if (answer && !answer.ok) refused(answer);
    if (!answer?.ok) return;
    kept.clear();
    keep({ ...latest.current, seen: answer.value.revision });
    kept.clear();
    setState("withdrawn");
    void queries.invalidateQueries();
    offerUndo({ done: t("withdrawn"), undo: undoTo(seen) });
    router.refresh();
  };
  /** Brings a withdrawn or merged event back as it was before. */
  const revive = async () => {
    const { seen } = latest.current;
    if (id === null) return;
    const answer = await restoring.run({ id, seen, number: seen - 1, undo: true, why: null });
    if (answer && !answer.ok) refused(answer);
    if (!answer?.ok) return;
    settle(answer.value);
    router.refresh();
  };
  const discard = () => {
    kept.clear();
    keep(event ? workingOn(event) : initial);
    kept.clear();
    setProblems({});
  };
  return {
    id,
    state,
    working,
    restored: kept.restored,
    problems,
    /** How often something was refused: with each, the first problem is shown. */
    refusals,
    conflict,
    acts: { saving: id === null ? creating : saving, publishing, withdrawing, restoring },
    change,
    setWhy: (why: string) => keep({ ...latest.current, why }),
    takeMerge: (record: EventRecord, current: Current) => {
      const next = workingOn({ revision: current.revision, record: current.record });
      keep({ ...next, form: workingOn({ revision: 0, record }).form, why: latest.current.why });
      setConflict(null);
    },
    compare: (current: Current) => setConflict(current),
    leaveConflict: () => setConflict(null),
    save,
    publish,
    withdraw,
    revive,
    discard,
  };
}

function withArriving(working: Working, arriving: Arriving | null): Working {
  if (arriving === null) return working;
  const { field, source, exact, prefix, suffix } = arriving;
  const evidence = { field, basis: "stated" as const, source, exact, prefix, suffix, note: {}, value: "" };
  return { ...working, form: changeForm(working.form, { do: "attach", evidence }) };
}

export type EventEditing = ReturnType<typeof useEventEditor>;
