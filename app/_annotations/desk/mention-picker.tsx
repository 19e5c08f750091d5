"use client";

import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Field } from "@/app/_desk/field";
import type { Mentionable } from "@/db/read/desk/mentionable";
import type { Locale } from "@/lib/vocabulary";
import { askMentionable } from "../read-actions";
import styles from "./annotation-form.module.css";

const PAUSE_MS = 150;

type Props = { onPick: (found: Mentionable) => void; onClose: () => void };

/** Finds a person or an event by a part of its name: type, choose with the arrow keys, take with Enter. */
export function MentionPicker({ onPick, onClose }: Props) {
  const t = useTranslations("annotating.mention");
  const locale = useLocale() as Locale;
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<{ q: string; options: Mentionable[] }>({ q: "", options: [] });
  const [chosen, setChosen] = useState(0);
  useEffect(() => input.current?.focus(), []);

  useEffect(() => {
    const q = typed.trim();
    if (q === "") return setFound({ q, options: [] });
    let isWanted = true;
    const timer = setTimeout(async () => {
      const answer = await askMentionable({ input: { q, locale } }).catch(() => null);
      if (!isWanted) return;
      setFound({ q, options: answer?.ok ? answer.value : [] });
      setChosen(0);
    }, PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [typed, locale]);

  const { options } = found;
  const handleKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.length > 0) setChosen((chosen + step + options.length) % options.length);
    else if (event.key === "Escape") onClose();
    else if (event.key === "Enter" && !event.metaKey && !event.ctrlKey) {
      if (options[chosen]) onPick(options[chosen]);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const isNothing = found.q !== "" && options.length === 0;
  return (
    <div className={styles.picker}>
      <Field label={t("label")} hint={t("hint")}>
        {(control) => (
          <input
            {...control}
            ref={input}
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={options.length > 0}
            aria-controls={list}
            aria-activedescendant={options.length > 0 ? `${list}-${chosen}` : undefined}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={handleKey}
          />
        )}
      </Field>
      <div id={list} role="listbox" aria-label={t("found")} className={styles.options}>
        {options.map((one, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are taken by the combobox, which keeps the focus
          <div
            key={`${one.kind}/${one.id}`}
            id={`${list}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === chosen}
            onClick={() => onPick(one)}
          >
            <b>{one.name}</b> <span>{one.kind === "people" ? t("person") : t("event", { when: one.about })}</span>
          </div>
        ))}
      </div>
      <p role="status" className={styles.nothing}>
        {isNothing ? t("none") : ""}
      </p>
    </div>
  );
}
