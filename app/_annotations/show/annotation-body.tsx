import { useTranslations } from "next-intl";
import { Link } from "@/app/_i18n/routing";
import { parseLink } from "@/lib/annotation/body";
import type { AnnotationAnswer } from "@/lib/answers/annotation";
import styles from "./annotation.module.css";
import { AnnotationMarkdown } from "./annotation-markdown";

/** What an annotation says, in the language it says it in. */
export function AnnotationBody({
  annotation,
}: {
  annotation: Pick<AnnotationAnswer, "motivation" | "body" | "language">;
}) {
  const { motivation, body, language } = annotation;
  const link = motivation === "link" ? parseLink(body) : null;
  return (
    <div className={styles.body} lang={language ?? undefined}>
      {motivation === "tag" && <p className={styles.tag}>{body}</p>}
      {link && <Address address={link.address} />}
      {link?.words && <AnnotationMarkdown text={link.words} />}
      {motivation !== "tag" && link === null && <AnnotationMarkdown text={body} />}
    </div>
  );
}

function Address({ address }: { address: string }) {
  const t = useTranslations("annotation");
  const event = /^\/events\/(.+)$/.exec(address)?.[1];
  return (
    <p className={styles.address}>
      <span aria-hidden="true">→ </span>
      {event === undefined ? (
        <a href={address} rel="noopener noreferrer nofollow">
          {address.replace(/^https?:\/\//i, "")}
        </a>
      ) : (
        <Link href={address} prefetch={false} data-event={event}>
          {t("event", { id: event })}
        </Link>
      )}
    </p>
  );
}
