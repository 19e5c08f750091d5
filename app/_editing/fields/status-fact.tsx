"use client";

import { useTranslations } from "next-intl";
import type { EventRecord } from "@/lib/event";
import { statusStep, USUAL_STEPS } from "@/lib/life-cycle";
import { STATUSES } from "@/lib/vocabulary";
import { useFormDesk } from "../editor/form-context";
import { FactBlock } from "../pieces/fact-block";
import { toBody } from "../state/event-form";
import styles from "./fields.module.css";
import { SelectField } from "./select-field";

/** How far it came: proposed, planned, held … `base`: the event as it stands, null for a new one. */
export function StatusFact({ base }: { base: EventRecord | null }) {
  const t = useTranslations("editing.status");
  const words = useTranslations("words");
  const { form, change } = useFormDesk();
  const step = base && statusStep(base, { ...toBody(form), id: base.id });
  const usual = base ? USUAL_STEPS[base.status] : [];
  return (
    <FactBlock field="status" title={words("field.status")}>
      <SelectField
        label={words("field.status")}
        hint={words(`statusMeaning.${form.status}`)}
        value={form.status}
        options={STATUSES.map((status) => [status, words(`status.${status}`)])}
        onChange={(status) => change({ do: "set", values: { status } })}
      />
      <div role="status">
        {step?.needsPassage && (
          <p className={styles.warning}>{t("needsPassage", { status: words(`status.${step.to}`) })}</p>
        )}
        {step?.unusual && (
          <p className={styles.warning}>
            {usual.length === 0
              ? t("final", { status: words(`status.${step.from}`) })
              : t("unusual", {
                  status: words(`status.${step.from}`),
                  steps: usual.map((status) => words(`status.${status}`)).join(", "),
                })}
          </p>
        )}
      </div>
    </FactBlock>
  );
}
