"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { SaveBar } from "@/app/_desk/save-bar";
import { useAct } from "@/app/_desk/use-act";
import { Link, useRouter } from "@/app/_i18n/routing";
import type { Choices, DeskEvent } from "@/lib/answers/desk-event";
import { inLanguage, type Localised } from "@/lib/localised";
import { type Moved, splitRecord } from "@/lib/split-record";
import type { Locale, WhenKind } from "@/lib/vocabulary";
import { sendSplit } from "../actions";
import { CellWords } from "../conflict/cell-words";
import styles from "../conflict/conflict.module.css";
import { DateField } from "../fields/date-field";
import fields from "../fields/fields.module.css";
import { WordsField } from "../fields/words-field";

/** Makes two events of one: what becomes the new one, and what it is called. */
export function SplitEditor({ event, choices }: { event: DeskEvent; choices: Choices }) {
  const t = useTranslations("editing.split");
  const locale = useLocale() as Locale;
  const router = useRouter();
  const act = useAct(sendSplit);
  const { record } = event;
  const [title, setTitle] = useState<Localised>({});
  const [when, setWhen] = useState<{ typed: string; edtf: string; kind: WhenKind }>({
    ...{ typed: record.when.edtf, edtf: record.when.edtf, kind: record.when.kind },
  });
  const [moved, setMoved] = useState<Moved>({ participants: [], topics: [], commitments: [] });
  const isReady = Object.values(title).some((text) => text?.trim()) && when.edtf !== "";

  const split = async () => {
    const { rest, part } = splitRecord(record, moved, { title, edtf: when.edtf, kind: when.kind });
    const answer = await act.run({ id: event.id, seen: event.revision, record: rest, part, why: null });
    if (answer?.ok) router.push(`/editor/events/${answer.value.part}`);
  };
  const move = (kind: keyof Moved, id: string, goes: boolean) =>
    setMoved((before) => ({
      ...before,
      [kind]: goes ? [...before[kind], id] : before[kind].filter((one) => one !== id),
    }));
  const check = (kind: keyof Moved, id: string, name: ReactNode) => (
    <label key={`${kind} ${id}`}>
      <input
        type="checkbox"
        checked={moved[kind].includes(id)}
        onChange={(changed) => move(kind, id, changed.target.checked)}
      />
      <span>{name}</span>
    </label>
  );
  return (
    <form
      className={styles.screen}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        if (isReady) void split();
      }}
    >
      <p>
        <Link href={`/editor/events/${event.id}`}>← {inLanguage(record.title, locale).text}</Link>
      </p>
      <h1>{t("title")}</h1>
      <p>{t("intro")}</p>
      <WordsField label={(language) => t("name", { language })} words={title} onChange={setTitle} />
      <DateField
        label={t("when")}
        typed={when.typed}
        onChange={(typed, read) =>
          setWhen(
            read.sort === "understood"
              ? { typed, edtf: read.edtf, kind: read.edtf === record.when.edtf ? record.when.kind : read.kind }
              : { ...when, typed, edtf: "" },
          )
        }
      />
      <fieldset className={fields.radios}>
        <legend>{t("moved")}</legend>
        {record.participants.map((one) =>
          check(
            "participants",
            one.person,
            <CellWords cell={`participants/${one.person}`} value={one} choices={choices} />,
          ),
        )}
        {record.topics.map((one) =>
          check("topics", one, <CellWords cell={`topics/${one}`} value={one} choices={choices} />),
        )}
        {record.commitments.map((one) =>
          check("commitments", one.id, <CellWords cell={`commitments/${one.id}`} value={one} choices={choices} />),
        )}
      </fieldset>
      <p className={fields.hint}>{t("shared")}</p>
      <SaveBar
        act={act}
        label={t("split")}
        disabled={!isReady}
        words={act.failure?.code === "invalid" ? t("invalid") : null}
      />
    </form>
  );
}
