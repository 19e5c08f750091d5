"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { Button } from "@/app/_desk/button";
import { SaveBar } from "@/app/_desk/save-bar";
import type { Choices } from "@/lib/answers/desk-event";
import type { EventRecord } from "@/lib/event";
import { mergeEvents, type Side } from "@/lib/event-merge/event-merge";
import { exactly } from "@/lib/moment-words";
import type { Locale } from "@/lib/vocabulary";
import type { Current, EventEditing } from "../editor/use-event-editor";
import { toBody } from "../state/event-form";
import { bodyOf } from "../state/working";
import { CellDifference } from "./cell-difference";
import { useCellName } from "./cell-words";
import styles from "./conflict.module.css";
import { Decisions } from "./decisions";

type Props = { editing: EventEditing; base: EventRecord; current: Current; choices: Choices };

/**
 * Someone else saved while this was being written: what only one side changed is merged, what both changed is chosen by
 * the editor, field by field, and the whole is saved upon the newest. Nothing is lost meanwhile: the draft stays.
 */
export function ConflictScreen({ editing, base, current, choices }: Props) {
  const t = useTranslations("editing.conflict");
  const locale = useLocale() as Locale;
  const [decided, setDecided] = useState<Record<string, Side>>({});
  const head = useRef<HTMLHeadingElement>(null);
  const { form } = editing.working;
  const mine = useMemo((): EventRecord => ({ ...toBody(form), id: base.id }), [form, base.id]);
  const { merged, taken, conflicts } = useMemo(
    () => mergeEvents(base, mine, current.record, decided),
    [base, mine, current.record, decided],
  );
  const commitments = useMemo(
    () => [...mine.commitments, ...current.record.commitments, ...base.commitments],
    [mine, current.record, base],
  );
  const nameOf = useCellName(choices, commitments);
  const open = conflicts.filter((one) => decided[one.field] === undefined);
  useEffect(() => head.current?.focus(), []);

  return (
    <form
      className={styles.screen}
      onSubmit={(event) => {
        event.preventDefault();
        if (open.length === 0) void editing.save(bodyOf(merged), current.revision);
      }}
    >
      <h1 ref={head} tabIndex={-1}>
        {t("title")}
      </h1>
      <p>
        {t("intro", {
          who: current.who,
          at: exactly(current.at, locale),
          number: current.revision,
        })}
      </p>
      {conflicts.length > 0 && (
        <section aria-label={t("both", { count: conflicts.length })}>
          <h2>{t("both", { count: conflicts.length })}</h2>
          <Decisions
            conflicts={conflicts}
            decided={decided}
            onDecide={(field, side) => setDecided((before) => ({ ...before, [field]: side }))}
            sides={[
              ["mine", t("mine")],
              ["theirs", t("theirs", { who: current.who })],
              ["base", t("base")],
            ]}
            choices={choices}
            commitments={commitments}
          />
        </section>
      )}
      <section aria-label={t("taken")}>
        <h2>{t("taken")}</h2>
        {taken.length === 0 && <p>{t("nothing")}</p>}
        <ul className={styles.taken}>
          {taken.map((one) => (
            <li key={one.field}>
              <b>{nameOf(one.field, [one.before, one.after])}</b>{" "}
              <span className={styles.side}>{one.side === "mine" ? t("mine") : t("theirs", { who: current.who })}</span>
              <CellDifference cell={one.field} before={one.before} after={one.after} choices={choices} />
            </li>
          ))}
        </ul>
      </section>
      <SaveBar
        act={editing.acts.saving}
        label={t("save")}
        disabled={open.length > 0}
        words={open.length > 0 ? t("left", { count: open.length }) : null}
      >
        <Button disabled={open.length > 0} onClick={() => editing.takeMerge(merged, current)}>
          {t("edit")}
        </Button>
        <Button look="quiet" onClick={editing.leaveConflict}>
          {t("back")}
        </Button>
      </SaveBar>
    </form>
  );
}
