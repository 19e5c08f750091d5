"use client";

import type { Editor } from "@/lib/annotation/editor";
import { toThreads } from "@/lib/annotation/threads";
import type { AnnotationAnswer } from "@/lib/answers/annotation";
import { Thread } from "../desk/thread";
import { useAnnotations } from "../desk/use-annotations";
import { PassageLink } from "../show/passage-link";
import styles from "./reading.module.css";

type Props = {
  source: string;
  /** All that is said in this source. */
  annotations: AnnotationAnswer[];
  /** The paragraph, code points. */
  start: number;
  end: number;
  editor: Editor;
};

/** The threads on passages that begin in one paragraph, at work, in its margin. */
export function ParagraphThreads({ source, annotations, start, end, editor }: Props) {
  const shown = useAnnotations(`source/${source}`, annotations);
  const threads = toThreads(shown.annotations)
    .flatMap((thread) => {
      const { target } = thread.annotation;
      const place = "source" in target ? target.place : null;
      return place && place.start >= start && place.start < end ? [{ ...thread, place }] : [];
    })
    .sort((a, b) => a.place.start - b.place.start);
  if (threads.length === 0) return null;
  return (
    <ul className={styles.threads}>
      {threads.map(({ annotation, replies }) => (
        <li key={annotation.id} data-e={annotation.id}>
          <Thread
            annotation={annotation}
            replies={replies}
            editor={editor}
            shown={shown}
            about={<PassageLink annotation={annotation} />}
          />
        </li>
      ))}
    </ul>
  );
}
