"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/app/_desk/button";
import { Field } from "@/app/_desk/field";
import { SaveBar } from "@/app/_desk/save-bar";
import { useAct } from "@/app/_desk/use-act";
import { useDraft } from "@/app/_desk/use-draft";
import type { ImportLine } from "@/lib/annotation/web/import-line";
import { sendImport } from "../actions";
import { askImportPlan } from "../read-actions";
import styles from "./import.module.css";
import { ImportReport } from "./import-report";
import { MOST_FILE } from "./limits";

type Report = { lines: ImportLine[]; isDone: boolean };

/** Takes in a file of Web Annotations in two steps: what would become of each is shown first, and taken in once that is confirmed. */
export function ImportDesk({ account }: { account: string }) {
  const t = useTranslations("annotating.import");
  const draft = useDraft(account, "annotation-import", "", (stored) => (typeof stored === "string" ? stored : null));
  const check = useAct(askImportPlan);
  const take = useAct(sendImport);
  const [report, setReport] = useState<Report | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [isLong, setLong] = useState(false);

  useEffect(() => {
    if (report !== null) heading.current?.focus();
  }, [report]);
  const change = (text: string) => {
    setReport(null);
    check.rest();
    take.rest();
    setLong(text.length > MOST_FILE);
    draft.set(text);
  };
  const confirm = async () => {
    const answer = await take.run({ text: draft.value });
    if (!answer?.ok) return;
    draft.set("");
    draft.clear();
    setReport({ lines: answer.value, isDone: true });
  };
  const fitting = report?.lines.filter((one) => one.said !== null).length ?? 0;
  return (
    <>
      <form
        className={styles.form}
        onSubmit={async (event) => {
          event.preventDefault();
          if (isLong || draft.value.trim() === "") return;
          const answer = await check.run({ text: draft.value });
          if (answer?.ok) setReport({ lines: answer.value, isDone: false });
        }}
      >
        <Field label={t("file")}>
          {(control) => (
            <input
              {...control}
              type="file"
              accept=".json,.jsonld,application/json,application/ld+json"
              onChange={async ({ target }) => {
                const [file] = target.files ?? [];
                if (file) change(await file.text());
              }}
            />
          )}
        </Field>
        <Field label={t("text")} hint={t("hint")} error={isLong ? t("long") : null}>
          {(control) => (
            <textarea
              {...control}
              rows={8}
              spellCheck={false}
              value={draft.value}
              onChange={(event) => change(event.target.value)}
            />
          )}
        </Field>
        <SaveBar act={{ ...check, state: check.state === "saved" ? "idle" : check.state }} label={t("check")} />
      </form>
      {report && (
        <section className={styles.report}>
          <h2 ref={heading} tabIndex={-1}>
            {t(report.isDone ? "done" : "plan")}
          </h2>
          <ImportReport lines={report.lines} isDone={report.isDone} />
          {!report.isDone && fitting > 0 && (
            <form
              onSubmit={(event) => {
                event.preventDefault();
                void confirm();
              }}
            >
              <SaveBar act={take} label={t("take", { count: fitting })}>
                <Button onClick={() => setReport(null)}>{t("leave")}</Button>
              </SaveBar>
            </form>
          )}
        </section>
      )}
    </>
  );
}
