import { useTranslations } from "next-intl";
import { toThreads } from "@/lib/annotation/threads";
import type { EventAnswer } from "@/lib/answers/event";
import styles from "./annotation.module.css";
import { ExportLink } from "./export-link";
import { FactName } from "./fact-name";
import { Permalink } from "./permalink";
import { ReadThread } from "./read-thread";

type Props = { event: EventAnswer; heading: "h2" | "h3" };

/** What is said of an event, for reading. Needs no JavaScript; nothing where nothing is said. */
export function EventThreads({ event, heading: Heading }: Props) {
  const t = useTranslations("annotation");
  const threads = toThreads(event.annotations);
  if (threads.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="annotations">
      <Heading id="annotations">{t("title")}</Heading>
      <ul className={styles.threads}>
        {threads.map((thread) => (
          <li key={thread.annotation.id}>
            <ReadThread thread={thread} about={<FactName event={event} annotation={thread.annotation} />}>
              <Permalink id={thread.annotation.id} />
            </ReadThread>
          </li>
        ))}
      </ul>
      <ExportLink of={`event=${event.id}`} />
    </section>
  );
}
