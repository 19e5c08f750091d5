"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/app/_desk/button";
import { Field } from "@/app/_desk/field";
import { SaveBar } from "@/app/_desk/save-bar";
import { useUndo } from "@/app/_desk/undo";
import { useAct } from "@/app/_desk/use-act";
import { useRouter } from "@/app/_i18n/routing";
import { MOST_BYTES } from "@/lib/intake/vocabulary";
import type { Locale } from "@/lib/vocabulary";
import { sendNewSource } from "../actions";
import { HeadFields } from "../head/head-fields";
import { type HeadField, type HeadValues, headFieldOf, toHead } from "../head/head-values";
import type { HeadSuggestions } from "../understood-text";
import { bytesIn, contentInBase64 } from "./base64";
import styles from "./new-source.module.css";
import { EMPTY_DRAFT } from "./new-source-draft";
import { ReadNotice } from "./read-notice";
import { SimilarList } from "./similar-list";
import { TextPanel } from "./text-panel";
import { Understood } from "./understood";
import { useNewSource } from "./use-new-source";
import { useUnderstood } from "./use-understood";

type Wrong = { head: HeadField[]; id: "id" | "taken" | null; file: "missing" | "duplicate" | null };

const NOTHING_WRONG: Wrong = { head: [], id: null, file: null };

/** Adds a source: its text, what was understood of it, what resembles it, and its head. */
export function NewSourceForm({ account, takenIds }: { account: string; takenIds: string[] }) {
  const t = useTranslations("intake");
  const locale = useLocale() as Locale;
  const router = useRouter();
  const offerUndo = useUndo();
  const act = useAct(sendNewSource);
  const form = useNewSource(account, takenIds, locale);
  const { value, file, content, id } = form;
  const element = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState<Wrong>(NOTHING_WRONG);
  const sent = {
    name: value.from === "file" ? (file?.name ?? null) : null,
    encoding: value.from === "file" ? value.encoding : ("utf-8" as const),
    reading: value.reading,
  };
  const { understanding, again } = useUnderstood({ content, ...sent });
  const read = "last" in understanding ? understanding.last : null;
  const suggestions = read?.suggestions ?? null;

  const change = (changed: Parameters<typeof form.change>[0]) => {
    form.change(changed);
    act.rest();
  };
  const changeHead = (changed: Partial<HeadValues>) => {
    change({ head: { ...value.head, ...changed } });
    setWrong((before) => ({ ...before, id: null, head: before.head.filter((field) => !touches(field, changed)) }));
  };
  // Once React has marked what is wrong.
  const focusFirstWrong = () =>
    requestAnimationFrame(() => element.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus());
  const finish = (answer: Awaited<ReturnType<typeof act.run>>) => {
    if (answer?.ok) {
      form.clear();
      router.push(`/editor/sources/${answer.value.id}`);
    } else if (answer?.error.fields) {
      setWrong(wrongIn(answer.error.fields));
      focusFirstWrong();
    }
    return answer;
  };
  const handleSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const made = toHead(value.head, locale);
    const found: Wrong = {
      head: "wrong" in made ? made.wrong : [],
      id: /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? null : "id",
      file: content === null ? "missing" : null,
    };
    setWrong(found);
    if ("wrong" in made || found.id || content === null || understanding.state === "refused") {
      focusFirstWrong();
      return;
    }
    const bytes = contentInBase64(content);
    // What is too large is told by the reading of it, a moment later.
    if (bytesIn(bytes) > MOST_BYTES) return;
    finish(await act.run({ id, head: made.head, sent: { bytes, ...sent }, despite: value.despite }));
  };
  const discard = () => {
    const former = { value, file };
    form.putBack({ value: EMPTY_DRAFT, file: null });
    form.clear();
    setWrong(NOTHING_WRONG);
    offerUndo({
      done: t("discarded"),
      undo: async () => {
        form.putBack(former);
        return true;
      },
    });
  };
  const refusedAt = (at: "file" | "encoding") =>
    understanding.state === "refused" && understanding.at === at ? t(`refusal.${understanding.code}`) : null;
  return (
    <form ref={element} className={styles.form} onSubmit={handleSubmit} noValidate>
      {form.restored && (
        <p className={styles.kept} role="status">
          {t("kept")}{" "}
          <Button look="quiet" onClick={discard}>
            {t("discard")}
          </Button>
        </p>
      )}
      <section className={styles.part} aria-labelledby="new-source-text">
        <h2 id="new-source-text">{t("part.text")}</h2>
        <TextPanel
          from={value.from}
          onFrom={(from) => change({ from })}
          pasted={value.pasted}
          onPasted={(pasted) => change({ pasted, despite: false })}
          file={file}
          onFile={(chosen) => void form.chooseFile(chosen)}
          error={refusedAt("file") ?? (wrong.file === "missing" && content === null ? t("problem.file") : null)}
        />
        <ReadNotice state={understanding.state} onAgain={again} />
        {content !== null && (read || understanding.state === "refused") && (
          <Understood
            read={read}
            encoding={value.encoding}
            onEncoding={(encoding) => change({ encoding })}
            reading={value.reading}
            onReading={(reading) => change({ reading })}
            encodingError={refusedAt("encoding")}
            isFile={value.from === "file"}
            onEdit={() => read && change({ from: "paste", pasted: read.text, reading: "plain" })}
          />
        )}
        <SimilarList
          similar={read?.similar ?? []}
          despite={value.despite}
          onDespite={(despite) => change({ despite })}
          error={wrong.file === "duplicate" && !value.despite ? t("problem.duplicate") : null}
        />
      </section>
      <section className={styles.part} aria-labelledby="new-source-head">
        <h2 id="new-source-head">{t("part.head")}</h2>
        {suggestions && fillable(value.head, suggestions).length > 0 && (
          <p>
            <Button onClick={() => changeHead(Object.fromEntries(fillable(value.head, suggestions)))}>
              {t("fill")}
            </Button>
          </p>
        )}
        <HeadFields
          values={value.head}
          onChange={changeHead}
          wrong={wrong.head}
          text={read?.text ?? ""}
          suggestions={suggestions}
        />
        <Field label={t("id")} hint={t("idHint")} error={wrong.id && t(`problem.${wrong.id}`)}>
          {(control) => (
            <input
              {...control}
              name="id"
              value={id}
              maxLength={120}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              onChange={(event) => {
                change({ id: event.target.value || null });
                setWrong((before) => ({ ...before, id: null }));
              }}
            />
          )}
        </Field>
      </section>
      <SaveBar act={{ ...act, again: async () => finish(await act.again()) }} label={t("add")} words={t("notAdded")} />
    </form>
  );
}

/** What was found for fields that are still empty. */
function fillable(head: HeadValues, suggestions: HeadSuggestions): [keyof HeadValues, string][] {
  const found: [keyof HeadValues, string | null][] = [
    ["title", suggestions.title],
    ["publisher", suggestions.publisher],
    ["published", suggestions.published],
    ["language", suggestions.language],
    ["url", suggestions.url],
  ];
  return found.flatMap(([field, words]) => (words && head[field] === "" ? [[field, words]] : []));
}

function touches(field: HeadField, changed: Partial<HeadValues>): boolean {
  return field === "note" ? "noteEn" in changed || "noteFr" in changed : field in changed;
}

function wrongIn(fields: Record<string, string>): Wrong {
  return {
    head: Object.keys(fields).flatMap((path) => headFieldOf(path) ?? []),
    id: fields.id === undefined ? null : fields.id === "taken" ? "taken" : "id",
    file: fields.file === "duplicate" ? "duplicate" : null,
  };
}
