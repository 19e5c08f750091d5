"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_desk/button";
import { Field } from "@/app/_desk/field";
import { useAct } from "@/app/_desk/use-act";
import type { Locale } from "@/lib/vocabulary";
import { useFormDesk } from "../editor/form-context";
import { sendNewParty } from "../registry-actions";
import styles from "./fields.module.css";
import { SelectField } from "./select-field";

type Props = { name: string; onDone: (id: string, name: string) => void; onCancel: () => void };

/** Adds a state or an organisation: its code is public, and so is asked for. */
export function NewParty({ name, onDone, onCancel }: Props) {
  const t = useTranslations("editing.add");
  const locale = useLocale() as Locale;
  const { choices } = useFormDesk();
  const act = useAct(sendNewParty);
  const [code, setCode] = useState("");
  const [kind, setKind] = useState<"state" | "organisation">("state");
  const isCode = /^[A-Z][A-Z0-9]{1,11}$/.test(code);
  const current = act.failure?.code === "conflict" ? (act.failure.current as { id: string }).id : null;
  const known = choices.parties.find((one) => one.id === current)?.name ?? current ?? "";

  const add = async (anyway: boolean) => {
    const answer = await act.run({ party: { id: code, kind, names: { [locale]: name }, aliases: [] }, anyway });
    if (answer?.ok) onDone(answer.value.id, name);
  };
  return (
    <fieldset className={styles.asked} aria-label={t("new.parties", { name })}>
      <p>{t("new.parties", { name })}</p>
      <div className={styles.pair}>
        <Field label={t("code")} hint={t("codeHint")} error={act.failure?.fields?.id === "taken" ? t("taken") : null}>
          {(control) => (
            <input
              {...control}
              value={code}
              maxLength={12}
              autoComplete="off"
              onChange={(event) => setCode(event.target.value.toUpperCase())}
            />
          )}
        </Field>
        <SelectField
          label={t("kind")}
          value={kind}
          options={[
            ["state", t("kinds.state")],
            ["organisation", t("kinds.organisation")],
          ]}
          onChange={setKind}
        />
      </div>
      {current !== null && <p role="alert">{t("double", { name: known })}</p>}
      <div className={styles.buttons}>
        {current === null ? (
          <Button disabled={!isCode} onClick={() => void add(false)}>
            {t("add")}
          </Button>
        ) : (
          <>
            <Button onClick={() => onDone(current, known)}>{t("use")}</Button>
            <Button onClick={() => void add(true)}>{t("anyway")}</Button>
          </>
        )}
        <Button look="quiet" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </fieldset>
  );
}
