"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { ActNotice } from "./act-notice";
import { Button } from "./button";
import styles from "./save-bar.module.css";
import type { Act } from "./use-act";
import { useAlive } from "./use-alive";

type Props = {
  act: Pick<Act<never, unknown>, "state" | "failure" | "again">;
  /** Of the button that submits. */
  label: string;
  /** Words for a failure, where the form has better ones than those for its code. */
  words?: string | null | undefined;
  disabled?: boolean;
  /** Further buttons, beside the one that submits. */
  children?: ReactNode;
};

/** The foot of a form: its button, ⌘/Ctrl+Enter from anywhere in the form, and how the saving stands. Stands in the form. */
export function SaveBar({ act, label, words, disabled = false, children }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const form = bar.current?.closest("form");
    const handleKey = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey) || event.isComposing) return;
      event.preventDefault();
      form?.requestSubmit();
    };
    form?.addEventListener("keydown", handleKey);
    return () => form?.removeEventListener("keydown", handleKey);
  }, []);

  // Until then the browser itself would send the form, with what was typed in the address.
  const isAlive = useAlive();
  const isUnderWay = act.state === "saving" || act.state === "offline";
  return (
    <div ref={bar} className={styles.bar}>
      <div className={styles.buttons}>
        {/* Not disabled while saving: it would drop the focus. */}
        <Button look="main" type="submit" disabled={disabled || !isAlive} aria-disabled={isUnderWay || undefined}>
          {label}
        </Button>
        {children}
      </div>
      <ActNotice act={act} words={words} />
    </div>
  );
}
