"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { newKey } from "@/app/_desk/retry";
import { SaveBar } from "@/app/_desk/save-bar";
import { useUndo } from "@/app/_desk/undo";
import { useAct } from "@/app/_desk/use-act";
import { Link, useRouter } from "@/app/_i18n/routing";
import type { Choices, DeskEvent } from "@/lib/answers/desk-event";
import { joinEvents, type Side } from "@/lib/event-merge/event-merge";
import { inLanguage } from "@/lib/localised";
import type { Locale } from "@/lib/vocabulary";
import { sendMerge, sendRestoration } from "../actions";
import styles from "../conflict/conflict.module.css";
import { Decisions } from "../conflict/decisions";
import { EventField } from "../fields/event-field";
import { bodyOf } from "../state/working";

type Props = { event: DeskEvent; other: DeskEvent | null; choices: Choices };

/** Makes one event of two: which id stays, and what is said where they differ. */
export function MergeEditor({ event, other, choices }: Props) {
  const t = useTranslations("editing.merge");
  const locale = useLocale() as Locale;
  const router = useRouter();
  const title = inLanguage(event.record.title, locale).text;
  return (
    <div className={styles.screen}>
      <p>
        <Link href={`/editor/events/${event.id}`}>← {title}</Link>
      </p>
      <h1>{t("title")}</h1>
      <p>{t("intro")}</p>
      <EventField
        label={t("other")}
        value={other?.id ?? ""}
        valueName={other ? inLanguage(other.record.title, locale).text : undefined}
        error={other?.id === event.id ? t("itself") : null}
        onPick={(id) => router.replace(`/editor/events/${event.id}/merge${id ? `?with=${id}` : ""}`)}
      />
      {other && other.id !== event.id && (
        <Joining
          key={`${event.revision} ${other.id} ${other.revision}`}
          event={event}
          other={other}
          choices={choices}
        />
      )}
    </div>
  );
}

function Joining({ event, other, choices }: Props & { other: DeskEvent }) {
  const t = useTranslations("editing.merge");
  const locale = useLocale() as Locale;
  const router = useRouter();
  const offerUndo = useUndo();
  const queries = useQueryClient();
  const act = useAct(sendMerge);
  // A published event cannot go into a draft: its readers would lose it.
  const [stays, setStays] = useState(event.state === "draft" && other.state === "published" ? other.id : event.id);
  // What is not chosen is said as the event that stays says it.
  const [chosen, setChosen] = useState<Record<string, Side>>({});
  const [into, from] = stays === event.id ? [event, other] : [other, event];
  const { merged, conflicts } = useMemo(
    () => joinEvents(into.record, from.record, chosen),
    [into.record, from.record, chosen],
  );
  const commitments = useMemo(
    () => [...into.record.commitments, ...from.record.commitments],
    [into.record, from.record],
  );
  const titleOf = ({ record }: DeskEvent) => inLanguage(record.title, locale).text;

  const merge = async () => {
    const seen = { from: from.revision, into: into.revision };
    const answer = await act.run({ from: from.id, into: into.id, seen, record: bodyOf(merged), why: null });
    if (!answer?.ok) return;
    const takeBack = (id: string, number: number, now: number) =>
      sendRestoration({ key: newKey(), input: { id, seen: now, number, undo: true, why: null } });
    offerUndo({
      done: t("done"),
      undo: async () => {
        const kept = await takeBack(into.id, seen.into, answer.value.revision);
        const gone = kept.ok && (await takeBack(from.id, seen.from, seen.from + 1)).ok;
        router.refresh();
        return gone;
      },
    });
    void queries.invalidateQueries();
    router.push(`/editor/events/${into.id}`);
  };
  return (
    <form
      className={styles.screen}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void merge();
      }}
    >
      <fieldset className={styles.decision}>
        <legend>{t("stays")}</legend>
        <div className={styles.sides}>
          {[event, other].map((one) => (
            <label key={one.id}>
              <input
                type="radio"
                name="stays"
                checked={stays === one.id}
                onChange={() => {
                  setStays(one.id);
                  setChosen({});
                }}
              />
              <span>
                <b>{titleOf(one)}</b>
                <span className={styles.value}>{one.id}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <section aria-label={t("differ", { count: conflicts.length })}>
        <h2>{t("differ", { count: conflicts.length })}</h2>
        <Decisions
          conflicts={conflicts}
          decided={Object.fromEntries(conflicts.map(({ field }) => [field, chosen[field] ?? "theirs"]))}
          onDecide={(field, side) => setChosen((before) => ({ ...before, [field]: side }))}
          sides={[
            ["theirs", titleOf(into)],
            ["mine", titleOf(from)],
          ]}
          choices={choices}
          commitments={commitments}
        />
      </section>
      <p>{t("rest")}</p>
      <SaveBar
        act={act}
        label={t("merge")}
        words={act.failure?.code === "invalid" ? t(act.failure.fields?.into === "draft" ? "draft" : "invalid") : null}
      />
    </form>
  );
}
