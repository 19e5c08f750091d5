"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId, useState } from "react";
import { Button } from "@/app/_desk/button";
import type { Editor } from "@/lib/annotation/editor";
import { Reply } from "./reply";
import { Standing } from "./standing";
import styles from "./thread.module.css";
import type { Annotations, Shown } from "./use-annotations";

type Props = {
  annotation: Shown;
  replies: Shown[];
  editor: Editor;
  shown: Annotations;
  about?: ReactNode;
  /** Whether links may lead here: a thread may be shown twice on a page. */
  isAnchor?: boolean;
};

/** A thread at work: what was said, the replies, and what an editor may do about it. One that was resolved before is folded. */
export function Thread({ annotation, isAnchor = false, ...rest }: Props) {
  const t = useTranslations("annotating");
  const whole = useId();
  // Only what was resolved before the page was opened: nothing folds under the hands of whoever resolves it.
  const [isFolded, setFolded] = useState(annotation.state === "resolved");
  return (
    <div id={isAnchor ? `annotation-${annotation.id}` : undefined} className={styles.anchor}>
      {annotation.state === "resolved" && (
        <Button look="quiet" aria-expanded={!isFolded} aria-controls={whole} onClick={() => setFolded(!isFolded)}>
          {t("resolved", { words: firstWords(annotation.body) })}
        </Button>
      )}
      <div id={whole} hidden={isFolded && annotation.state === "resolved"}>
        <Whole annotation={annotation} {...rest} />
      </div>
    </div>
  );
}

function Whole({ annotation, replies, editor, shown, about }: Omit<Props, "isAnchor">) {
  return (
    <div className={styles.thread}>
      <Standing annotation={annotation} thread={annotation} editor={editor} shown={shown} about={about} />
      {replies.length > 0 && (
        <ul className={styles.replies}>
          {replies.map((reply) => (
            <li key={reply.id}>
              <Standing annotation={reply} thread={annotation} editor={editor} shown={shown} />
            </li>
          ))}
        </ul>
      )}
      {annotation.state !== "withdrawn" && annotation.revision > 0 && (
        <Reply thread={annotation} editor={editor} shown={shown} />
      )}
    </div>
  );
}

const SHOWN_WORDS = 60;

function firstWords(body: string): string {
  const points = Array.from(body.replace(/\s+/g, " "));
  return points.length > SHOWN_WORDS ? `${points.slice(0, SHOWN_WORDS).join("")}…` : points.join("");
}
