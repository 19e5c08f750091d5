import type { ReactNode } from "react";
import type { Thread } from "@/lib/annotation/threads";
import styles from "./annotation.module.css";
import { AnnotationCard } from "./annotation-card";

type Props = {
  thread: Thread;
  about?: ReactNode;
  /** Below what begins the thread. */
  children?: ReactNode;
};

/** One thread for reading. Needs no JavaScript. */
export function ReadThread({ thread: { annotation, replies }, about, children }: Props) {
  return (
    <div id={`annotation-${annotation.id}`} className={styles.thread}>
      <AnnotationCard annotation={annotation} about={about}>
        {children}
      </AnnotationCard>
      {replies.length > 0 && (
        <ul className={styles.replies}>
          {replies.map((reply) => (
            <li key={reply.id} id={`annotation-${reply.id}`}>
              <AnnotationCard annotation={reply} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
