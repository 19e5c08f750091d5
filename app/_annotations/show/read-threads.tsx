import { useTranslations } from "next-intl";
import { Link } from "@/app/_i18n/routing";
import { InWords } from "@/app/_ui/in-words";
import { toThreads } from "@/lib/annotation/threads";
import type { AnnotationAnswer } from "@/lib/answers/annotation";
import type { EventAnswer } from "@/lib/answers/event";
import { fieldKind, subjectIn } from "@/lib/facts";
import styles from "./annotation.module.css";
import { AnnotationCard } from "./annotation-card";

type Props = { annotations: AnnotationAnswer[]; event: EventAnswer; heading: "h2" | "h3" };

/** What is said of an event, for reading. Needs no JavaScript; nothing where nothing is said. */
export function EventThreads({ annotations, event, heading: Heading }: Props) {
  const t = useTranslations("annotation");
  if (annotations.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="annotations">
      <Heading id="annotations">{t("title")}</Heading>
      <ReadThreads annotations={annotations} event={event} />
    </section>
  );
}

/** Threads for reading, each with its address. `event`: names the facts that they speak of. */
export function ReadThreads({ annotations, event }: { annotations: AnnotationAnswer[]; event?: EventAnswer }) {
  return (
    <ul className={styles.threads}>
      {toThreads(annotations).map(({ annotation, replies }) => (
        <li key={annotation.id} id={`annotation-${annotation.id}`} className={styles.thread}>
          <AnnotationCard annotation={annotation} about={event && <FactName event={event} annotation={annotation} />}>
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

/** The fact of an event that an annotation speaks of; nothing where it speaks of the event as a whole. */
export function FactName({ event, annotation }: { event: EventAnswer; annotation: AnnotationAnswer }) {
  const t = useTranslations("annotation");
  const words = useTranslations("words");
  const field = "event" in annotation.target ? annotation.target.field : null;
  if (field === null) return null;
  const subject = subjectIn(event, field);
  return (
    <>
      {t("on", { field: words(`field.${fieldKind(field)}`) })}
      {subject && (
        <>
          : <InWords words={subject} />
        </>
      )}
    </>
  );
}

export function Permalink({ id, desk = false }: { id: string; desk?: boolean }) {
  const t = useTranslations("annotation");
  return (
    <Link href={`${desk ? "/editor" : ""}/annotations/${id}`} prefetch={false} className={styles.permalink}>
      {t("permalink")}
    </Link>
  );
}
