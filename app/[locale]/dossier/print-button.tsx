"use client";

import styles from "./dossier.module.css";

/** Opens the browser's own print dialog. */
export function PrintButton({ label }: { label: string }) {
  return (
    <button type="button" className={styles.print} onClick={() => window.print()}>
      {label}
    </button>
  );
}
