"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_desk/button";
import { SaveBar } from "@/app/_desk/save-bar";
import { useAct } from "@/app/_desk/use-act";
import { useDraft } from "@/app/_desk/use-draft";
import { useRouter } from "@/app/_i18n/routing";
import type { EditionReport } from "@/lib/answers/edition-report";
import { MOST_BYTES } from "@/lib/intake/vocabulary";
import type { Locale } from "@/lib/vocabulary";
import { sendNewEdition, sendTextToCompare } from "../actions";
import { contentInBase64, toBase64 } from "../new/base64";
import type { KeptFile } from "../new/new-source-draft";
import { TextPanel } from "../new/text-panel";
import styles from "./edition.module.css";
import { EditionReportList } from "./edition-report-list";

type Props = { account: string; source: { id: string; text: string; revision: number } };

type Typed = { from: "paste" | "file"; pasted: string };

/** Corrects the text of a source in two steps: first what the correction does to what rests on the text, then the deed. */
export function EditionForm({ account, source }: Props) {
  const t = useTranslations("intake.edition");
  const refusals = useTranslations("intake.refusal");
  const locale = useLocale() as Locale;
  const router = useRouter();
  const draft = useDraft<Typed>(
    account,
    `edition:${source.id}@${source.revision}`,
    { from: "paste", pasted: source.text },
    parseTyped,
  );
  const [file, setFile] = useState<KeptFile | null>(null);
  const [report, setReport] = useState<EditionReport | null>(null);
  const compare = useAct(sendTextToCompare);
  const replace = useAct(sendNewEdition);
  const { from, pasted } = draft.value;

  const change = (changed: Partial<Typed>) => {
    draft.set({ ...draft.value, ...changed });
    setReport(null);
    compare.rest();
    replace.rest();
  };
  const chooseFile = async (chosen: File | null) => {
    const bytes = chosen && new Uint8Array(await chosen.slice(0, MOST_BYTES + 1).arrayBuffer());
    setFile(bytes && { name: chosen?.name ?? "", base64: toBase64(bytes) });
    setReport(null);
  };
  const sent = () => ({
    bytes: from === "file" ? (file?.base64 ?? "") : contentInBase64({ text: pasted }),
    name: from === "file" ? (file?.name ?? null) : null,
    encoding: from === "file" ? null : ("utf-8" as const),
    reading: from === "file" ? null : ("plain" as const),
  });
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (report === null) {
      const answer = await compare.run({ id: source.id, sent: sent(), locale });
      if (answer?.ok) setReport(answer.value);
      return;
    }
    const answer = await replace.run({ id: source.id, seen: source.revision, why: null, sent: sent() });
    if (!answer?.ok) return;
    draft.clear();
    router.push(`/editor/sources/${source.id}`);
    router.refresh();
  };
  const code = compare.failure?.fields?.file;
  const act = report === null ? compare : replace;
  return (
    <form className={styles.form} onSubmit={handleSubmit} noValidate>
      {draft.restored && (
        <p role="status">
          {t("kept")}{" "}
          <Button look="quiet" onClick={() => change({ pasted: source.text })}>
            {t("discard")}
          </Button>
        </p>
      )}
      <TextPanel
        from={from}
        onFrom={(one) => change({ from: one })}
        pasted={pasted}
        onPasted={(text) => change({ pasted: text })}
        file={file}
        onFile={(chosen) => void chooseFile(chosen)}
        error={code === "same" ? t("same") : code && refusals.has(code) ? refusals(code) : null}
      />
      {report && <EditionReportList report={report} />}
      <SaveBar
        act={act}
        label={report === null ? t("compare") : t("replace")}
        words={act.failure?.code === "conflict" ? t("conflict") : null}
      >
        {report && <Button onClick={() => setReport(null)}>{t("back")}</Button>}
      </SaveBar>
    </form>
  );
}

function parseTyped(stored: unknown): Typed | null {
  const { from, pasted } = (stored ?? {}) as Record<string, unknown>;
  return typeof pasted === "string" ? { from: from === "file" ? "file" : "paste", pasted } : null;
}
