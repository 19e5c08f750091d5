import { useTranslations } from "next-intl";
import { Fact } from "@/app/_desk/difference/said-value";
import { Link } from "@/app/_i18n/routing";
import { InWords } from "@/app/_ui/in-words";
import { KindGlyph } from "@/app/_ui/kind-glyph";
import { StateBadge } from "@/app/_ui/state-badge";
import { StatusSign } from "@/app/_ui/status-sign";
import { wordsOf } from "@/lib/annotation/mentions";
import type { AnnotationPage } from "@/lib/answers/annotation";
import type { RecordNames } from "@/lib/answers/history";
import type { QueuedEvent, QueuedPassage, QueueItem } from "@/lib/answers/queue";
import styles from "./item-facts.module.css";

/** Why something waits, and what is needed to decide on it. */
export function ItemFacts({ item, names }: { item: QueueItem; names: RecordNames }) {
  const t = useTranslations("review.queue");
  switch (item.kind) {
    case "draft":
      return item.record === "source" ? (
        <p className={styles.why}>{t("why.source", { publisher: item.source.publisher })}</p>
      ) : (
        <>
          <EventSigns event={item.event} />
          {item.missing.length > 0 && (
            <p className={styles.why}>
              {t("why.lacks")}{" "}
              {item.missing.map((fact, at) => (
                <span key={fact.path}>
                  {at > 0 && "; "}
                  <Fact {...fact} names={names} />
                </span>
              ))}
            </p>
          )}
          <Quote passage={item.passage} />
        </>
      );
    case "question":
    case "correction":
      return (
        <>
          <About page={item.page} names={names} />
          <Quote passage={item.passage} />
          <Body body={item.note.body} />
          {item.note.replies > 0 && <p className={styles.why}>{t("replies", { count: item.note.replies })}</p>}
        </>
      );
    case "disputed":
      return (
        <>
          <EventSigns event={item.event} />
          <p className={styles.why}>
            <Fact {...item.fact} names={names} />: {t("why.disputed")} <b>{item.value}</b>
          </p>
          <Quote passage={item.passage} />
        </>
      );
    case "orphan":
      return (
        <>
          {item.of === "evidence" && <EventSigns event={item.event} />}
          <p className={styles.why}>
            {item.of === "evidence" && (
              <>
                <Fact {...item.fact} names={names} />:{" "}
              </>
            )}
            {t(`why.${item.of}`)}
          </p>
          <Quote passage={item.passage} />
        </>
      );
    case "duplicate":
      return (
        <>
          <EventSigns event={item.events[0]} />
          <p className={styles.why}>
            {t("why.duplicate", { reasons: item.reasons.map((reason) => t(`likeness.${reason}`)).join(", ") })}
          </p>
          <p className={styles.other}>
            <Link href={`/editor/events/${item.events[1].id}`} prefetch={false}>
              <InWords words={item.events[1].title} />
            </Link>
          </p>
          <EventSigns event={item.events[1]} />
        </>
      );
  }
}

function EventSigns({ event }: { event: QueuedEvent }) {
  const words = useTranslations("words");
  return (
    <p className={styles.signs}>
      <span className={styles.when}>{event.when}</span>
      <span>
        <KindGlyph kind={event.kind} /> {words(`kind.${event.kind}`)}
      </span>
      <StatusSign status={event.status} />
      <StateBadge state={event.state} />
    </p>
  );
}

function About({ page, names }: { page: AnnotationPage | null; names: RecordNames }) {
  const t = useTranslations("review.queue");
  if (page === null || page.kind === "source") return null;
  return (
    <p className={styles.why}>
      {t("about")}{" "}
      <Link href={`/editor/events/${page.event.id}`} prefetch={false}>
        <InWords words={page.event.title} />
      </Link>
      {page.field !== null && (
        <>
          {" "}
          (<Fact path={page.field} subject={null} names={names} />)
        </>
      )}
    </p>
  );
}

/** All that was said, where the title shows its beginning only. */
function Body({ body }: { body: string }) {
  const words = wordsOf(body);
  return words.includes("\n") || words.length > 120 ? <p className={styles.body}>{words}</p> : null;
}

function Quote({ passage }: { passage: QueuedPassage | null }) {
  if (passage === null) return null;
  const { source, title, language, before, exact, after } = passage;
  return (
    <figure className={styles.quote}>
      <blockquote lang={language || undefined}>
        {before}
        <mark>{exact}</mark>
        {after}
      </blockquote>
      <figcaption>
        <Link href={`/sources/${source}`} prefetch={false} lang={language || undefined}>
          {title}
        </Link>
      </figcaption>
    </figure>
  );
}
