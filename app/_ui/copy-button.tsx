"use client";

import { useEffect, useState } from "react";
import styles from "./copy-button.module.css";

const SHOWN_MS = 2000;

type Props = {
  label: string;
  done: string;
  failed: string;
  /** What is copied; left out: the address of the page as it stands. */
  text?: string;
};

/** Hidden where there is no JavaScript, since it could do nothing there. */
export function CopyButton({ label, done, failed, text }: Props) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (said === "") return;
    const timer = setTimeout(() => setSaid(""), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);

  const handleClick = async () => {
    try {
      await navigator.clipboard.writeText(text ?? window.location.href);
      setSaid(done);
    } catch {
      setSaid(failed);
    }
  };
  return (
    <span className={styles.copy}>
      <button type="button" onClick={handleClick}>
        {label}
      </button>
      <span role="status">{said}</span>
    </span>
  );
}
