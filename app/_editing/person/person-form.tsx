"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_desk/button";
import { Field } from "@/app/_desk/field";
import { newKey } from "@/app/_desk/retry";
import { SaveBar } from "@/app/_desk/save-bar";
import { useUndo } from "@/app/_desk/undo";
import { useAct } from "@/app/_desk/use-act";
import { useDraft } from "@/app/_desk/use-draft";
import type { Person } from "@/lib/registry";
import { same } from "@/lib/same";
import styles from "../conflict/conflict.module.css";
import { WordsField } from "../fields/words-field";
import { sendPerson } from "../registry-actions";
import { parsePersonForm, toPerson, toPersonForm } from "./person-form-state";

type Props = { account: string; person: Person; revision: number };

/** What the registry says of a person: the names, other spellings, and the editors' note on them. */
export function PersonForm({ account, person, revision }: Props) {
  const t = useTranslations("editing.person");
  const offerUndo = useUndo();
  const act = useAct(sendPerson);
  const [stored, setStored] = useState({ person, revision });
  const draft = useDraft(account, `person:${person.id}`, toPersonForm(person), parsePersonForm);
  const form = draft.value;
  const current = act.failure?.code === "conflict" ? (act.failure.current as Current) : null;

  const settle = (next: typeof stored) => {
    setStored(next);
    draft.set(toPersonForm(next.person));
    draft.clear();
  };
  const save = async (seen = stored.revision) => {
    const before = stored;
    const next = toPerson(person.id, form);
    const answer = await act.run({ person: next, seen, why: null });
    if (!answer?.ok) return;
    settle({ person: next, revision: answer.value.revision });
    offerUndo({
      done: t("done"),
      undo: async () => {
        const input = { person: before.person, seen: answer.value.revision, why: null };
        const undone = await sendPerson({ key: newKey(), input });
        if (undone.ok) settle({ person: before.person, revision: undone.value.revision });
        return undone.ok;
      },
    });
  };
  return (
    <form
      className={styles.screen}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <WordsField
        label={(language) => t("name", { language })}
        words={form.names}
        onChange={(names) => draft.set({ ...form, names })}
      />
      <Field label={t("aliases")} hint={t("aliasesHint")}>
        {(control) => (
          <textarea
            {...control}
            rows={4}
            value={form.aliases}
            onChange={(event) => draft.set({ ...form, aliases: event.target.value })}
          />
        )}
      </Field>
      <WordsField
        label={(language) => t("note", { language })}
        words={form.note}
        lines={2}
        onChange={(note) => draft.set({ ...form, note })}
      />
      {current && (
        <div role="alert" className={styles.decision}>
          <p>{t("conflict", { names: Object.values(current.record.names).join(", ") })}</p>
          <p>
            <Button onClick={() => void save(current.revision)}>{t("mine")}</Button>{" "}
            <Button
              onClick={() => {
                settle({ person: plain(current.record), revision: current.revision });
                act.rest();
              }}
            >
              {t("theirs")}
            </Button>
          </p>
        </div>
      )}
      <SaveBar act={act} label={t("save")} disabled={same(toPerson(person.id, form), stored.person)} />
    </form>
  );
}

/** What a stale save is answered with: as the table has it. */
type Current = { revision: number; record: Omit<Person, "note"> & { note: Person["note"] | null } };

function plain({ note, ...person }: Current["record"]): Person {
  return note ? { ...person, note } : person;
}
