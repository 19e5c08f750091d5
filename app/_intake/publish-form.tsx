"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Button } from "@/app/_desk/button";
import { SaveBar } from "@/app/_desk/save-bar";
import { useAct } from "@/app/_desk/use-act";
import { useRouter } from "@/app/_i18n/routing";
import type { StandingSource } from "@/db/write/source/revise-source";
import { sendSourcePublication } from "./actions";
import styles from "./source-desk.module.css";
import type { SourcePart } from "./source-part";

/** Shows a draft to every reader. */
export function PublishForm({ source, revision, onRevision }: SourcePart) {
  const t = useTranslations("intake.desk");
  const router = useRouter();
  const act = useAct(sendSourcePublication);
  const finish = (answer: Awaited<ReturnType<typeof act.run>>) => {
    if (answer?.ok) {
      onRevision(answer.value.revision);
      router.refresh();
    }
    return answer;
  };
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault();
    finish(await act.run({ id: source.id, seen: revision, why: null }));
  };
  const current = act.failure?.code === "conflict" ? (act.failure.current as StandingSource) : null;
  return (
    <form className={styles.publish} onSubmit={handleSubmit}>
      <p>{t("draftHint")}</p>
      <SaveBar
        act={{ ...act, again: async () => finish(await act.again()) }}
        label={t("publish")}
        words={current && t("publishConflict")}
      >
        {current && (
          <Button
            onClick={() => {
              onRevision(current.revision);
              act.rest();
              router.refresh();
            }}
          >
            {t("look")}
          </Button>
        )}
      </SaveBar>
    </form>
  );
}
