"use client";

import { useTranslations } from "next-intl";
import { useCallback, useId, useState } from "react";
import type { Editor } from "@/lib/annotation/editor";
import { toThreads } from "@/lib/annotation/threads";
import type { EventAnswer } from "@/lib/answers/event";
import show from "../show/annotation.module.css";
import styles from "./fact-annotations.module.css";
import { NewThread } from "./new-thread";
import { Thread } from "./thread";
import { useAnnotations } from "./use-annotations";

type Props = { event: EventAnswer; field: string; name: string; editor: Editor };

/** A button beside the marks of a fact, with the number of threads on it, and below the fact those threads and the form of a new one. */
export function FactAnnotations({ event, field, name, editor }: Props) {
  const t = useTranslations("annotating");
  const panel = useId();
  const shown = useAnnotations(`event/${event.id}`, event.annotations);
  const [isOpen, setOpen] = useState(false);
  const open = useCallback(() => setOpen(true), []);
  const threads = toThreads(shown.annotations).filter(
    ({ annotation: { target } }) => "event" in target && target.field === field,
  );
  const count = threads.filter(({ annotation }) => annotation.state !== "withdrawn").length;
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-expanded={isOpen}
        aria-controls={panel}
        aria-label={t("onFact", { name, count })}
        title={t("onFact", { name, count })}
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden="true">✎{count > 0 && count}</span>
      </button>
      <div id={panel} className={styles.panel} hidden={!isOpen}>
        <ul className={show.threads}>
          {threads.map(({ annotation, replies }) => (
            <li key={annotation.id}>
              <Thread annotation={annotation} replies={replies} editor={editor} shown={shown} />
            </li>
          ))}
          <li>
            <NewThread
              target={{ event: event.id, field }}
              editor={editor}
              shown={shown}
              label={t("onThisFact")}
              isWanted={isOpen && threads.length === 0}
              onOpen={open}
            />
          </li>
        </ul>
      </div>
    </>
  );
}
