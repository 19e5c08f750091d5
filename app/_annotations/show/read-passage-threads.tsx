import type { Thread } from "@/lib/annotation/threads";
import styles from "./annotation.module.css";
import { AnnotationCard } from "./annotation-card";
import { PassageLink } from "./passage-link";
import { Permalink } from "./read-threads";

/** The threads on passages that begin in one paragraph, for reading in its margin. Needs no JavaScript. */
export function ReadPassageThreads({ threads }: { threads: Thread[] }) {
  if (threads.length === 0) return null;
  return (
    <ul className={styles.threads}>
      {threads.map(({ annotation, replies }) => (
        <li key={annotation.id} className={styles.thread}>
          <AnnotationCard annotation={annotation} about={<PassageLink annotation={annotation} />}>
            <Permalink id={annotation.id} />
          </AnnotationCard>
          {replies.length > 0 && (
            <ul className={styles.replies}>
              {replies.map((reply) => (
                <li key={reply.id}>
                  <AnnotationCard annotation={reply} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
