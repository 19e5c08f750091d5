"use client";

import { useTranslations } from "next-intl";
import type { FormEvent, ReactNode } from "react";
import { Field } from "@/app/_desk/field";
import { SaveBar } from "@/app/_desk/save-bar";
import { useUndo } from "@/app/_desk/undo";
import { useAct } from "@/app/_desk/use-act";
import { useDraft } from "@/app/_desk/use-draft";
import { Link, useRouter } from "@/app/_i18n/routing";
import type { RestoreRecordInput } from "@/db/write/restore-record";
import { printHistoryView } from "@/lib/history-view";
import { sendRestoredRecord } from "../actions";
import styles from "./restore-form.module.css";

type Props = {
  account: string;
  wish: Omit<RestoreRecordInput, "why">;
  /** What will change. */
  children: ReactNode;
};

/** Brings a version back, after showing what will change by it. */
export function RestoreForm({ account, wish, children }: Props) {
  const t = useTranslations("review.restore");
  const { kind, id, seen, number, undo } = wish;
  const router = useRouter();
  const offer = useUndo();
  const act = useAct(sendRestoredRecord);
  const draft = useDraft(account, `restore:${kind}/${id}@${seen}-${number}`, "", (kept) =>
    typeof kept === "string" ? kept : null,
  );
  const finish = (answer: Awaited<ReturnType<typeof act.run>>) => {
    if (!answer?.ok) return answer;
    draft.clear();
    const { revision } = answer.value;
    offer({
      done: t("done", { number, revision }),
      undo: async () => {
        const taken = await sendRestoredRecord({
          input: { kind, id, seen: revision, number: seen, undo: true, why: null },
        });
        if (taken.ok) router.push(printHistoryView(wish, { shown: { from: revision, to: taken.value.revision } }));
        return taken.ok;
      },
    });
    router.push(printHistoryView(wish, { shown: { from: revision - 1, to: revision } }));
    return answer;
  };
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault();
    finish(await act.run({ kind, id, seen, number, undo, why: draft.value || null }));
  };
  const words = act.failure && WORDED.find((code) => code === act.failure?.code);
  return (
    <form className={styles.form} onSubmit={handleSubmit}>
      {children}
      <Field label={t("why")} hint={t("whyHint")}>
        {(control) => (
          <input {...control} value={draft.value} maxLength={500} onChange={(event) => draft.set(event.target.value)} />
        )}
      </Field>
      <SaveBar
        act={{ ...act, again: async () => finish(await act.again()) }}
        label={t("confirm", { number })}
        words={words && t(`failure.${words}`)}
      >
        <Link href={printHistoryView(wish)}>{t("cancel")}</Link>
      </SaveBar>
    </form>
  );
}

const WORDED = ["conflict", "invalid", "not-editor"] as const;
