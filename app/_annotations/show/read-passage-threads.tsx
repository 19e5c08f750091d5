import type { Thread } from "@/lib/annotation/threads";
import styles from "./annotation.module.css";
import { PassageLink } from "./passage-link";
import { Permalink } from "./permalink";
import { ReadThread } from "./read-thread";

/** The threads on passages that begin in one paragraph, for reading in its margin. Needs no JavaScript. */
export function ReadPassageThreads({ threads }: { threads: Thread[] }) {
  if (threads.length === 0) return null;
  return (
    <ul className={styles.threads}>
      {threads.map((thread) => (
        <li key={thread.annotation.id}>
          <ReadThread thread={thread} about={<PassageLink annotation={thread.annotation} />}>
            <Permalink id={thread.annotation.id} />
          </ReadThread>
        </li>
      ))}
    </ul>
  );
}
