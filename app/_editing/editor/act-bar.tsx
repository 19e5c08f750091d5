"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActNotice } from "@/app/_desk/act-notice";
import { Button } from "@/app/_desk/button";
import { Field } from "@/app/_desk/field";
import { SaveBar } from "@/app/_desk/save-bar";
import type { Problems } from "../state/form-problems";
import { isChanged } from "../state/working";
import styles from "./event-editor.module.css";
import { useFormDesk } from "./form-context";
import type { EventEditing } from "./use-event-editor";

/** What can be done with the event as it is written now: save, publish, withdraw. */
export function ActBar({ editing }: { editing: EventEditing }) {
  const t = useTranslations("editing.acts");
  const { id, state, working, problems, acts } = editing;
  const isDead = state === "withdrawn" || state === "merged";
  const isDirty = isChanged(working);
  return (
    <div className={styles.foot}>
      <ProblemList problems={problems} />
      {!isDead && (
        <>
          <Field label={t("why")} hint={t("whyHint")}>
            {(control) => (
              <input
                {...control}
                value={working.why}
                maxLength={500}
                onChange={(event) => editing.setWhy(event.target.value)}
              />
            )}
          </Field>
          <div className={styles.acts}>
            <SaveBar act={acts.saving} label={id === null ? t("create") : t("save")} disabled={!isDirty}>
              {id !== null && state === "draft" && (
                <Button onClick={() => void editing.publish()}>{isDirty ? t("savePublish") : t("publish")}</Button>
              )}
              <span className={styles.dirty}>{isDirty && id !== null ? t("unsaved") : ""}</span>
            </SaveBar>
            <ActNotice act={acts.publishing} words={Object.keys(problems).length > 0 ? t("notPublished") : null} />
          </div>
        </>
      )}
      {isDead && (
        <>
          <p>{t(`dead.${state}`)}</p>
          <Button onClick={() => void editing.revive()}>{t("restore")}</Button>
          <ActNotice act={acts.restoring} />
        </>
      )}
      {id !== null && !isDead && <Withdrawal editing={editing} />}
    </div>
  );
}

/** Every field in which something is wrong, at the place from which it was sent. */
function ProblemList({ problems }: { problems: Problems }) {
  const t = useTranslations("editing");
  const { form, nameOf } = useFormDesk();
  const entries = Object.entries(problems);
  const labelOf = (path: string) => {
    const evidence = form.evidence[Number(/^evidence\.(\d+)$/.exec(path)?.[1] ?? -1)];
    return nameOf(evidence?.field ?? path.replace(/\.\w+$/, ""));
  };
  return (
    <div role="alert" className={styles.problems}>
      {entries.length > 0 && (
        <>
          <p>{t("acts.wrong", { count: entries.length })}</p>
          <ul>
            {entries.map(([path, problem]) => (
              <li key={path}>
                <b>{labelOf(path)}</b>: {t(`problem.${problem}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Withdrawal({ editing }: { editing: EventEditing }) {
  const t = useTranslations("editing.withdraw");
  const [why, setWhy] = useState("");
  return (
    <details className={styles.withdraw}>
      <summary>{t("label")}</summary>
      <p>{t("help")}</p>
      <Field label={t("why")}>
        {(control) => (
          <input {...control} value={why} maxLength={500} onChange={(event) => setWhy(event.target.value)} />
        )}
      </Field>
      <Button disabled={why.trim() === ""} onClick={() => void editing.withdraw(why.trim())}>
        {t("withdraw")}
      </Button>
      <ActNotice act={editing.acts.withdrawing} />
    </details>
  );
}
