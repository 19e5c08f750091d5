"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useMemo, useRef, useState } from "react";
import { Button } from "@/app/_desk/button";
import { newKey } from "@/app/_desk/retry";
import { SaveBar } from "@/app/_desk/save-bar";
import { useUndo } from "@/app/_desk/undo";
import { useAct } from "@/app/_desk/use-act";
import { useRouter } from "@/app/_i18n/routing";
import type { StandingSource } from "@/db/write/source/revise-source";
import type { Span } from "@/lib/evidence";
import { fieldKind } from "@/lib/facts";
import { same } from "@/lib/same";
import { joined, overlap, without } from "@/lib/spans";
import { CodePoints } from "@/lib/text";
import { sendFurniture } from "../actions";
import type { SourcePart } from "../source-part";
import { useKept } from "../use-kept";
import styles from "./furniture.module.css";
import { MarkableText } from "./markable-text";
import { MarkedList } from "./marked-list";

/** Says which stretches of a text are the site around the report. Marks are set here and saved together. */
export function FurnitureForm({ source, account, revision, onRevision }: SourcePart) {
  const t = useTranslations("intake.furniture");
  const word = useTranslations("words.field");
  const router = useRouter();
  const offerUndo = useUndo();
  const act = useAct(sendFurniture);
  const sent = useRef(source.furniture);
  const points = useMemo(() => new CodePoints(source.text), [source.text]);
  const [saved, setSaved] = useState<Span[]>(source.furniture);
  const [said, setSaid] = useState("");
  // Offsets hold in one edition only.
  const what = `source-furniture:${source.id}@${source.edition}`;
  const kept = useKept<Span[]>(account, what, { saved, revision }, parseSpans);
  const furniture = kept.value;

  const set = (spans: Span[], words: string) => {
    kept.change(spans);
    setSaid(words);
    act.rest();
  };
  const mark = (span: Span) => {
    const backed = source.passages.find(({ start, end }) => overlap(span, [start, end]));
    if (backed) setSaid(t("covers", { field: word(fieldKind(backed.field)), event: backed.event.title.text }));
    else set(joined([...furniture, span]), t("marked", { words: excerpt(points, span) }));
  };
  const unmark = (span: Span) => {
    const touched = furniture.some((one) => overlap(one, span));
    if (touched) set(without(furniture, span), t("unmarked", { words: excerpt(points, span) }));
    else setSaid(t("notMarked"));
  };
  const settle = (spans: Span[], number: number) => {
    setSaved(spans);
    kept.leave();
    onRevision(number);
    router.refresh();
  };
  const finish = (answer: Awaited<ReturnType<typeof act.run>>) => {
    if (!answer?.ok) return answer;
    const former = saved;
    const { revision: seen } = answer.value;
    settle(sent.current, seen);
    offerUndo({
      done: t("saved"),
      undo: async () => {
        const input = { id: source.id, seen, why: null, furniture: former };
        const undone = await sendFurniture({ key: newKey(), input });
        if (undone.ok) settle(former, undone.value.revision);
        return undone.ok;
      },
    });
    return answer;
  };
  const save = async (seen: number) => {
    sent.current = furniture;
    finish(await act.run({ id: source.id, seen, why: null, furniture }));
  };
  const failure = act.failure;
  const theirs = failure?.code === "conflict" ? (failure.current as StandingSource) : null;
  const isOtherText = theirs !== null && theirs.record.edition !== source.edition;
  return (
    <form
      className={styles.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save(kept.seen);
      }}
    >
      <p className={styles.hint}>{t("hint")}</p>
      <MarkableText
        points={points}
        text={source.text}
        language={source.head.language}
        furniture={furniture}
        passages={source.passages}
        onMark={mark}
        onUnmark={unmark}
      />
      <p role="status" className={styles.said}>
        {said}
      </p>
      <MarkedList furniture={furniture} points={points} language={source.head.language} onUnmark={unmark} />
      <SaveBar
        act={{ ...act, again: async () => finish(await act.again()) }}
        label={t("save")}
        words={theirs ? t(isOtherText ? "newText" : "conflict") : wordsFor(failure?.fields, t)}
        disabled={!kept.isKept || same(furniture, saved)}
      >
        {kept.isKept && !theirs && (
          <Button look="quiet" onClick={() => kept.leave()}>
            {t("discard")}
          </Button>
        )}
        {theirs && !isOtherText && (
          <>
            <Button onClick={() => void save(theirs.revision)}>{t("saveMine")}</Button>
            <Button
              onClick={() => {
                settle(theirs.record.furniture, theirs.revision);
                act.rest();
              }}
            >
              {t("takeTheirs")}
            </Button>
          </>
        )}
      </SaveBar>
    </form>
  );
}

/** What the server says of a mark that it refuses; null: the words for its code do. */
function wordsFor(
  fields: Record<string, string> | undefined,
  t: ReturnType<typeof useTranslations<"intake.furniture">>,
): string | null {
  if (fields?.furniture === "evidence")
    return t("coversEvent", { event: fields.event ?? "", field: fields.field ?? "" });
  if (fields?.furniture === "not-unique") return t("notUnique", { words: fields.words ?? "" });
  return null;
}

const EXCERPT = 60;

function excerpt(points: CodePoints, [start, end]: Span): string {
  const words = points.slice(start, Math.min(end, start + EXCERPT)).replace(/\s+/g, " ");
  return end - start > EXCERPT ? `${words} …` : words;
}

function parseSpans(stored: unknown): Span[] | null {
  if (!Array.isArray(stored)) return null;
  const isSpan = (one: unknown) => Array.isArray(one) && one.length === 2 && one.every((at) => Number.isInteger(at));
  return stored.every(isSpan) ? (stored as Span[]) : null;
}
