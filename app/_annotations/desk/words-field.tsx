"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/app/_desk/button";
import { Field } from "@/app/_desk/field";
import { printMention } from "@/lib/annotation/mentions";
import type { Motivation } from "@/lib/annotation/vocabulary";
import { AnnotationMarkdown } from "../show/annotation-markdown";
import styles from "./annotation-form.module.css";
import { MentionPicker } from "./mention-picker";

type Props = {
  motivation: Motivation;
  value: string;
  language: string;
  error: string | null;
  onChange: (words: string) => void;
};

/** The words: of a tag on one line, else Markdown, with a look at how it will be shown and a way to mention people and events. */
export function WordsField({ motivation, value, language, error, onChange }: Props) {
  const t = useTranslations("annotating");
  const [view, setView] = useState<"write" | "look" | "mention">("write");
  const area = useRef<HTMLTextAreaElement>(null);
  if (motivation === "tag") {
    return (
      <Field label={t("words.tag")} error={error}>
        {(control) => (
          <input
            {...control}
            data-first=""
            data-words=""
            lang={language || undefined}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
    );
  }

  const mention = (words: string) => {
    const at = area.current?.selectionStart ?? value.length;
    const gap = /\S$/.test(value.slice(0, at)) ? " " : "";
    onChange(value.slice(0, at) + gap + words + value.slice(area.current?.selectionEnd ?? at));
    setView("write");
    area.current?.focus();
  };
  return (
    <div className={styles.words}>
      <div className={styles.views}>
        <Button look="quiet" aria-pressed={view === "look"} onClick={() => setView(view === "look" ? "write" : "look")}>
          {t("preview")}
        </Button>
        <Button
          look="quiet"
          aria-expanded={view === "mention"}
          onClick={() => setView(view === "mention" ? "write" : "mention")}
        >
          {t("mention.open")}
        </Button>
      </div>
      {view === "mention" && (
        <MentionPicker
          onPick={(found) => mention(printMention(found, found.name))}
          onClose={() => {
            setView("write");
            area.current?.focus();
          }}
        />
      )}
      <div hidden={view === "look"}>
        <Field label={t(motivation === "link" ? "words.link" : "words.other")} hint={t("markdown")} error={error}>
          {(control) => (
            <textarea
              {...control}
              ref={area}
              data-first=""
              data-words=""
              rows={5}
              lang={language || undefined}
              value={value}
              onChange={(event) => onChange(event.target.value)}
            />
          )}
        </Field>
      </div>
      {view === "look" && (
        <section className={styles.preview} aria-label={t("preview")} lang={language || undefined}>
          {value.trim() === "" ? <p className={styles.nothing}>{t("nothing")}</p> : <AnnotationMarkdown text={value} />}
        </section>
      )}
    </div>
  );
}
