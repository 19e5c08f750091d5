"use client";

import { useLocale, useTranslations } from "next-intl";
import { momentInWords } from "@/lib/date-words";
import { COMMITMENT_KINDS, COMMITMENT_STATES, type Locale } from "@/lib/vocabulary";
import { useFormDesk } from "../editor/form-context";
import { ProblemOf } from "../pieces/fact-block";
import { newCommitment } from "../state/change-form";
import type { FormCommitment } from "../state/event-form";
import { DateField } from "./date-field";
import styles from "./fields.module.css";
import { PartyChecks } from "./party-checks";
import { Rows } from "./rows";
import { SelectField } from "./select-field";
import { WordsField } from "./words-field";

/** What was asked, offered or promised: by whom, to whom, by when, and what became of it. */
export function CommitmentsFact() {
  const t = useTranslations("editing.commitments");
  const { form } = useFormDesk();
  return (
    <Rows
      list="commitments"
      title={t("title")}
      add={t("add")}
      fieldOf={({ id }) => `commitments/${id}`}
      empty={newCommitment(form)}
      rows={form.commitments}
    >
      {(row, at) => <CommitmentFields row={row} at={at} />}
    </Rows>
  );
}

function CommitmentFields({ row, at }: { row: FormCommitment; at: number }) {
  const t = useTranslations("editing.commitments");
  const words = useTranslations("words");
  const locale = useLocale() as Locale;
  const { change } = useFormDesk();
  const put = (values: Partial<FormCommitment>) =>
    change({ do: "put", list: "commitments", at, value: { ...row, ...values } });
  return (
    <>
      <WordsField
        label={(language) => t("what", { language })}
        words={row.what}
        lines={2}
        onChange={(what) => put({ what })}
      />
      <div className={styles.pair}>
        <SelectField
          label={t("kind")}
          value={row.kind}
          options={COMMITMENT_KINDS.map((kind) => [kind, words(`commitmentKind.${kind}`)])}
          onChange={(kind) => put({ kind })}
        />
        <SelectField
          label={t("state")}
          value={row.state}
          options={COMMITMENT_STATES.map((state) => [state, words(`commitmentState.${state}`)])}
          onChange={(state) => put({ state })}
        />
      </div>
      <div className={styles.pair}>
        <PartyChecks label={t("by")} value={row.by} onChange={(by) => put({ by })} />
        <PartyChecks label={t("to")} value={row.to} onChange={(to) => put({ to })} />
      </div>
      <ProblemOf field={`commitments/${row.id}.by`} />
      <DateField
        label={t("due")}
        typed={row.due.typed}
        {...(row.due.edtf !== "" && { understood: momentInWords(row.due.edtf, locale) })}
        onChange={(typed, read) => put({ due: { typed, edtf: read.sort === "understood" ? read.edtf : "" } })}
      />
      <ProblemOf field={`commitments/${row.id}.due`} />
    </>
  );
}
