"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_desk/button";
import { Field } from "@/app/_desk/field";
import { useAct } from "@/app/_desk/use-act";
import type { Locale } from "@/lib/vocabulary";
import { Combobox } from "../combobox/combobox";
import { useFormDesk } from "../editor/form-context";
import { sendNewPerson, sendNewTopic } from "../registry-actions";
import styles from "./fields.module.css";
import { NewParty } from "./new-party";

type Props = {
  registry: "parties" | "people" | "topics";
  label: string;
  value: string;
  onPick: (id: string) => void;
};

/** Picks a party, a person or a topic from its registry, or adds one on the spot. */
export function RegistryField({ registry, label, value, onPick }: Props) {
  const { choices, addChoice } = useFormDesk();
  const [asked, setAsked] = useState<string | null>(null);
  const done = (id: string, name: string) => {
    if (!choices[registry].some((one) => one.id === id)) addChoice(registry, { id, name, also: [] });
    onPick(id);
    setAsked(null);
  };
  return (
    <div className={styles.stack}>
      <Field label={label}>
        {(control) => (
          <Combobox control={control} choices={choices[registry]} value={value} onPick={onPick} onAdd={setAsked} />
        )}
      </Field>
      {asked !== null && registry === "parties" && (
        <NewParty name={asked} onDone={done} onCancel={() => setAsked(null)} />
      )}
      {asked !== null && registry !== "parties" && (
        <NewName registry={registry} name={asked} onDone={done} onCancel={() => setAsked(null)} />
      )}
    </div>
  );
}

type NewNameProps = {
  registry: "people" | "topics";
  name: string;
  onDone: (id: string, name: string) => void;
  onCancel: () => void;
};

/** Confirms a new person or topic, and tells where one of that name is there already. */
function NewName({ registry, name, onDone, onCancel }: NewNameProps) {
  const t = useTranslations("editing.add");
  const locale = useLocale() as Locale;
  const { choices } = useFormDesk();
  const person = useAct(sendNewPerson);
  const topic = useAct(sendNewTopic);
  const [double, setDouble] = useState<string | null>(null);
  const failure = registry === "people" ? person.failure : topic.failure;

  const add = async (anyway: boolean) => {
    const names = { [locale]: name };
    const answer =
      registry === "people"
        ? await person.run({ person: { names, aliases: [] }, anyway })
        : await topic.run({ topic: { names } });
    if (answer?.ok) onDone(answer.value.id, name);
    else if (answer?.error.code === "conflict") setDouble((answer.error.current as { id: string }).id);
  };
  const known = choices[registry].find((one) => one.id === double)?.name ?? double ?? "";
  return (
    <fieldset className={styles.asked} aria-label={t(`new.${registry}`, { name })}>
      <p>{double === null ? t(`new.${registry}`, { name }) : t("double", { name: known })}</p>
      {failure && failure.code !== "conflict" && <p role="alert">{t(failure.fields ? "latin" : "failed")}</p>}
      <div className={styles.buttons}>
        {double === null ? (
          <Button onClick={() => void add(false)}>{t("add")}</Button>
        ) : (
          <>
            <Button onClick={() => onDone(double, known)}>{t("use")}</Button>
            {registry === "people" && <Button onClick={() => void add(true)}>{t("anyway")}</Button>}
          </>
        )}
        <Button look="quiet" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </fieldset>
  );
}
