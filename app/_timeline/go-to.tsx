"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import type { Days } from "@/lib/answers/window";
import { parseGoTo } from "@/lib/timeline/go-to";
import { around } from "@/lib/timeline/zoom";
import styles from "./toolbar.module.css";

/** "Go to date": takes what people type, and says what it takes where it does not understand. */
export function GoTo({ onLook }: { onLook: (days: Days) => void }) {
  const t = useTranslations("timeline");
  const id = useId();
  const [text, setText] = useState("");
  const [refused, setRefused] = useState(false);
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    const days = parseGoTo(text);
    setRefused(days === null);
    if (days) onLook(around(days));
  };
  return (
    <form className={styles.goTo} onSubmit={handleSubmit} noValidate>
      <label className="visually-hidden" htmlFor={id}>
        {t("goTo")}
      </label>
      <input
        id={id}
        className={styles.input}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setRefused(false);
        }}
        placeholder={t("goToPlaceholder")}
        aria-invalid={refused}
        aria-describedby={refused ? `${id}-refused` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
      />
      <button type="submit" className={styles.word}>
        {t("goToButton")}
      </button>
      <p id={`${id}-refused`} className={styles.refused} role="alert">
        {refused ? t("goToRefused") : ""}
      </p>
    </form>
  );
}
