"use client";

import { useTranslations } from "next-intl";
import type { Editor } from "@/lib/annotation/editor";
import { toThreads } from "@/lib/annotation/threads";
import { Thread } from "../desk/thread";
import type { Annotations } from "../desk/use-annotations";
import show from "../show/annotation.module.css";
import { OrphanQuote } from "../show/orphan-quote";
import styles from "./reading.module.css";

/** Annotations whose words were not found in the text: kept, and put beside no other words. */
export function Orphans({ shown, editor }: { shown: Annotations; editor: Editor }) {
  const t = useTranslations("annotation");
  const orphans = toThreads(shown.annotations).filter(
    ({ annotation: { target } }) => "source" in target && target.place === null,
  );
  if (orphans.length === 0) return null;
  return (
    <details className={styles.orphans}>
      <summary>{t("orphans", { count: orphans.length })}</summary>
      <ul className={show.threads}>
        {orphans.map(({ annotation, replies }) => (
          <li key={annotation.id}>
            <Thread
              annotation={annotation}
              replies={replies}
              editor={editor}
              shown={shown}
              about={<OrphanQuote annotation={annotation} />}
              isAnchor
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
