"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/app/_desk/button";
import { Field } from "@/app/_desk/field";
import { newKey } from "@/app/_desk/retry";
import { SaveBar } from "@/app/_desk/save-bar";
import { useUndo } from "@/app/_desk/undo";
import { useAct } from "@/app/_desk/use-act";
import { useRouter } from "@/app/_i18n/routing";
import type { StandingSource } from "@/db/write/source/revise-source";
import type { EditedHead } from "@/lib/intake/source-input";
import { same } from "@/lib/same";
import type { Locale } from "@/lib/vocabulary";
import { sendSourceHead } from "../actions";
import type { SourcePart } from "../source-part";
import { useKept } from "../use-kept";
import styles from "./fields.module.css";
import { HeadConflict } from "./head-conflict";
import { HeadFields } from "./head-fields";
import {
  type HeadField,
  type HeadValues,
  headFieldOf,
  headOfRecord,
  parseHeadValues,
  toHead,
  toHeadValues,
} from "./head-values";

type Typed = { values: HeadValues; why: string };

/** Corrects what is said of a source. */
export function HeadForm({ source, account, revision, onRevision }: SourcePart) {
  const t = useTranslations("intake");
  const locale = useLocale() as Locale;
  const router = useRouter();
  const offerUndo = useUndo();
  const act = useAct(sendSourceHead);
  const element = useRef<HTMLFormElement>(null);
  const sent = useRef(source.head);
  const [saved, setSaved] = useState<EditedHead>(source.head);
  const [theirs, setTheirs] = useState<StandingSource | null>(null);
  const [wrong, setWrong] = useState<HeadField[]>([]);
  const standing = { saved: { values: toHeadValues(saved), why: "" }, revision };
  const kept = useKept<Typed>(account, `source-head:${source.id}`, standing, parseTyped);
  const { values, why } = kept.value;

  const change = (changed: Partial<HeadValues>) => {
    kept.change({ values: { ...values, ...changed }, why });
    setWrong([]);
    act.rest();
  };
  const showWrong = (fields: HeadField[]) => {
    setWrong(fields);
    // Once React has marked them.
    requestAnimationFrame(() => element.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus());
  };
  const settle = (head: EditedHead, number: number) => {
    setSaved(head);
    setTheirs(null);
    setWrong([]);
    kept.leave();
    onRevision(number);
    router.refresh();
  };
  const finish = (answer: Awaited<ReturnType<typeof act.run>>) => {
    if (answer?.ok) {
      const former = saved;
      const { revision: seen } = answer.value;
      settle(sent.current, seen);
      offerUndo({
        done: t("desk.headSaved"),
        undo: async () => {
          const input = { id: source.id, seen, why: null, head: former };
          const undone = await sendSourceHead({ key: newKey(), input });
          if (undone.ok) settle(former, undone.value.revision);
          return undone.ok;
        },
      });
    } else if (answer?.error.code === "conflict") {
      setTheirs(answer.error.current as StandingSource);
    } else if (answer?.error.fields) {
      showWrong(Object.keys(answer.error.fields).flatMap((path) => headFieldOf(path) ?? []));
    }
    return answer;
  };
  const save = async (seen: number) => {
    const made = toHead(values, locale, saved);
    if ("wrong" in made) return showWrong(made.wrong);
    sent.current = made.head;
    finish(await act.run({ id: source.id, seen, why: why.trim() || null, head: made.head }));
  };
  const discard = () => {
    const former = kept.value;
    if (theirs) settle(headOfRecord(theirs.record), theirs.revision);
    kept.leave();
    act.rest();
    offerUndo({
      done: t("desk.reset"),
      undo: async () => {
        kept.change(former);
        return true;
      },
    });
  };
  return (
    <form
      ref={element}
      className={styles.form}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save(kept.seen);
      }}
    >
      {kept.isKept && kept.restored && <p className={styles.kept}>{t("kept")}</p>}
      <HeadFields values={values} onChange={change} wrong={wrong} text={source.text} suggestions={null} />
      <Field label={t("desk.why")} hint={t("desk.whyHint")}>
        {(control) => (
          <input
            {...control}
            name="why"
            value={why}
            maxLength={500}
            autoComplete="off"
            onChange={(event) => kept.change({ values, why: event.target.value })}
          />
        )}
      </Field>
      <SaveBar
        act={{ ...act, again: async () => finish(await act.again()) }}
        label={t("desk.saveHead")}
        words={act.failure?.code === "conflict" ? t("desk.conflict") : null}
        disabled={!kept.isKept || same(values, toHeadValues(saved))}
      >
        {kept.isKept && (
          <Button look="quiet" onClick={discard}>
            {t("desk.discard")}
          </Button>
        )}
      </SaveBar>
      {theirs && (
        <HeadConflict
          mine={values}
          theirs={toHeadValues(headOfRecord(theirs.record))}
          onTake={change}
          onSaveMine={() => void save(theirs.revision)}
        />
      )}
    </form>
  );
}

function parseTyped(stored: unknown): Typed | null {
  const { values, why } = (stored ?? {}) as Record<string, unknown>;
  const head = parseHeadValues(values);
  return head && typeof why === "string" ? { values: head, why } : null;
}
