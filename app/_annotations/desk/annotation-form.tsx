"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/app/_desk/button";
import { Field } from "@/app/_desk/field";
import { SaveBar } from "@/app/_desk/save-bar";
import { useUndo } from "@/app/_desk/undo";
import type { Act } from "@/app/_desk/use-act";
import type { Draft } from "@/app/_desk/use-draft";
import { BODY_PROBLEMS, type BodyProblem } from "@/lib/annotation/body";
import { MOTIVATIONS } from "@/lib/annotation/vocabulary";
import styles from "./annotation-form.module.css";
import { isTyped, problemOf, type Said, type SaidDraft, toSaid } from "./said-draft";
import { AudienceField, LanguageField } from "./said-fields";
import { WordsField } from "./words-field";

type Props<T extends SaidDraft> = {
  draft: Draft<T>;
  /** What the form holds when nothing was typed. */
  initial: T;
  act: Pick<Act<never, unknown>, "state" | "failure" | "again" | "rest">;
  /** Of the button that saves. */
  label: string;
  onSave: (said: Said) => void;
  onClose: () => void;
  /** The thread is for editors only, and so is what is said in it. */
  forEditors?: boolean;
  /** Words for a failure, where there are better ones than those for its code. */
  words?: string | null;
  /** Above the fields: what is spoken of. */
  children?: ReactNode;
};

/** The form of an annotation: what it is for, its words, their language and its readers. What is typed is kept until it is saved or discarded. */
export function AnnotationForm<T extends SaidDraft>({
  draft,
  initial,
  act,
  label,
  onSave,
  onClose,
  forEditors = false,
  words,
  children,
}: Props<T>) {
  const t = useTranslations("annotating");
  const motivations = useTranslations("annotation.motivation");
  const name = useId();
  const form = useRef<HTMLFormElement>(null);
  const offerUndo = useUndo();
  const [told, setTold] = useState<BodyProblem | null>(null);
  const { value, set } = draft;
  const problem = told ?? problemIn(act.failure?.fields?.body);
  const isOfAddress = problem === "link" || (problem === "empty" && value.motivation === "link");

  useEffect(() => form.current?.querySelector<HTMLElement>("[data-first]")?.focus({ preventScroll: true }), []);

  const change = (part: Partial<SaidDraft>) => {
    setTold(null);
    act.rest();
    set({ ...value, ...part });
  };
  const save = () => {
    const said = toSaid(value, window.location.origin);
    const found = problemOf(said);
    setTold(found);
    if (found === null) onSave(said);
    else form.current?.querySelector<HTMLElement>(found === "link" ? "[data-address]" : "[data-words]")?.focus();
  };
  const discard = () => {
    const typed = value;
    set(initial);
    draft.clear();
    onClose();
    if (isTyped(typed)) {
      offerUndo({
        done: t("discarded"),
        undo: async () => {
          set(typed);
          return true;
        },
      });
    }
  };
  // The pane would close, and a form with it that somebody is typing in.
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    if (!isTyped(value)) onClose();
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={label}
      onKeyDown={handleKey}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {children}
      {draft.restored && isTyped(value) && <p className={styles.kept}>{t("kept")}</p>}
      <fieldset className={styles.motivations}>
        <legend>{t("motivation")}</legend>
        {MOTIVATIONS.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={name}
              value={one}
              checked={value.motivation === one}
              onChange={() => change({ motivation: one })}
            />
            <span>{motivations(one)}</span>
          </label>
        ))}
      </fieldset>
      {value.motivation === "link" && (
        <Field label={t("address")} hint={t("addressHint")} error={isOfAddress ? t(`problem.${problem}`) : null}>
          {(control) => (
            <input
              {...control}
              data-address=""
              type="text"
              inputMode="url"
              autoComplete="off"
              spellCheck={false}
              value={value.address}
              onChange={(event) => change({ address: event.target.value })}
            />
          )}
        </Field>
      )}
      <WordsField
        motivation={value.motivation}
        value={value.words}
        language={value.language}
        error={problem && !isOfAddress ? t(`problem.${problem}`) : null}
        onChange={(text) => change({ words: text })}
      />
      <div className={styles.pair}>
        <LanguageField value={value.language} onChange={(language) => change({ language })} />
        <AudienceField
          value={forEditors ? "editors" : value.audience}
          isFixed={forEditors}
          onChange={(audience) => change({ audience })}
        />
      </div>
      <SaveBar act={act} label={label} words={words}>
        <Button onClick={onClose}>{t("close")}</Button>
        {isTyped(value) && (
          <Button look="quiet" onClick={discard}>
            {t("discard")}
          </Button>
        )}
      </SaveBar>
    </form>
  );
}

function problemIn(code: string | undefined): BodyProblem | null {
  return BODY_PROBLEMS.find((one) => one === code) ?? null;
}
