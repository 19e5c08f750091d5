import { useTranslations } from "next-intl";
import { Link } from "@/app/_i18n/routing";
import { InWords } from "@/app/_ui/in-words";
import type { AnnotationThread } from "@/lib/answers/annotation";
import { fieldKind } from "@/lib/facts";
import { OrphanQuote } from "../show/orphan-quote";
import { PassageLink } from "../show/passage-link";

/** What a thread speaks of, leading there: the event and its fact, or the words in their source. */
export function AboutLine({ thread: { annotation, page } }: { thread: AnnotationThread }) {
  const t = useTranslations("annotation");
  const words = useTranslations("words");
  if (page === null) return t("pageGone");
  if (page.kind === "source") {
    return (
      <>
        <Link href={`/sources/${page.id}`} prefetch={false} lang={page.language}>
          {page.title}
        </Link>{" "}
        <PassageLink annotation={annotation} />
        <OrphanQuote annotation={annotation} />
      </>
    );
  }
  const { event, field, subject } = page;
  return (
    <>
      <Link href={`/events/${event.id}`} prefetch={false}>
        <InWords words={event.title} />
      </Link>
      , {event.when}
      {field !== null && (
        <>
          {" · "}
          {words(`field.${fieldKind(field)}`)}
          {subject && (
            <>
              : <InWords words={subject} />
            </>
          )}
        </>
      )}
    </>
  );
}
