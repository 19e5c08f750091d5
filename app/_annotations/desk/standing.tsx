"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { ActNotice } from "@/app/_desk/act-notice";
import { Button } from "@/app/_desk/button";
import type { Editor } from "@/lib/annotation/editor";
import { AnnotationCard } from "../show/annotation-card";
import { Permalink } from "../show/permalink";
import { Revision } from "./revision";
import styles from "./thread.module.css";
import type { Annotations, Shown } from "./use-annotations";
import { useReturnFocus } from "./use-return-focus";
import { useStateActs } from "./use-state-acts";

type Props = { annotation: Shown; thread: Shown; editor: Editor; shown: Annotations; about?: ReactNode };

/** One annotation with what may be done about it: anyone resolves and opens again, who wrote it changes and withdraws it. */
export function Standing({ annotation, thread, editor, shown, about }: Props) {
  const t = useTranslations("annotating");
  const { act, run } = useStateActs(shown);
  const [isChanging, setChanging] = useState(false);
  const isOwn = annotation.creator.account === editor.id;
  const mayWithdraw = isOwn || editor.role === "admin";
  const { state, isPending = false } = annotation;
  const isThread = annotation.id === thread.id;
  const acts = useReturnFocus(isChanging);
  const form = isChanging ? (
    <Revision
      annotation={annotation}
      thread={thread}
      editor={editor}
      shown={shown}
      onClose={() => setChanging(false)}
    />
  ) : undefined;
  return (
    <AnnotationCard annotation={annotation} about={about} isPending={isPending} form={form}>
      {!isChanging && (
        <div ref={acts} className={styles.acts}>
          {isOwn && state !== "withdrawn" && (
            <Button look="quiet" aria-disabled={isPending || undefined} onClick={() => !isPending && setChanging(true)}>
              {t("change")}
            </Button>
          )}
          {isThread && state !== "withdrawn" && (
            <StateButton annotation={annotation} verb={state === "open" ? "resolve" : "reopen"} run={run} />
          )}
          {mayWithdraw && (
            <StateButton annotation={annotation} verb={state === "withdrawn" ? "restore" : "withdraw"} run={run} />
          )}
          {!isPending && <Permalink id={annotation.id} desk />}
        </div>
      )}
      <div className={styles.notice}>
        <ActNotice act={act} />
      </div>
    </AnnotationCard>
  );
}

type StateProps = {
  annotation: Shown;
  verb: "resolve" | "reopen" | "withdraw" | "restore";
  run: ReturnType<typeof useStateActs>["run"];
};

/** One button for two opposite verbs, so that it keeps the focus when the one becomes the other. */
function StateButton({ annotation, verb, run }: StateProps) {
  const t = useTranslations("annotating");
  const { isPending = false } = annotation;
  const act = () => void run(verb === "restore" ? "reopen" : verb, annotation);
  return (
    <Button look="quiet" aria-disabled={isPending || undefined} onClick={() => !isPending && act()}>
      {t(`verb.${verb}`)}
    </Button>
  );
}
