import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { AnnotationAnswer } from "@/lib/answers/annotation";
import { dayOfMoment } from "@/lib/day-of-moment";
import styles from "./annotation.module.css";
import { AnnotationBody } from "./annotation-body";

type Props = {
  annotation: AnnotationAnswer;
  /** Shown before it: what it speaks of. */
  about?: ReactNode;
  /** Not yet saved. */
  isPending?: boolean;
  /** What stands in the place of its words: the form that changes them. */
  form?: ReactNode;
  children?: ReactNode;
};

/** One annotation: what it is for, who says it and when, for whom, and what it says. */
export function AnnotationCard({ annotation, about, isPending = false, form, children }: Props) {
  const t = useTranslations("annotation");
  const locale = useLocale();
  const { motivation, creator, created, modified, audience, state } = annotation;
  const day = (at: number) => dayOfMoment(at, locale);
  const iso = (at: number) => new Date(at).toISOString();
  return (
    <div
      className={styles.card}
      data-state={state}
      data-pending={isPending || undefined}
      aria-busy={isPending || undefined}
    >
      {about && <p className={styles.about}>{about}</p>}
      <p className={styles.head}>
        <b>{t(`motivation.${motivation}`)}</b> <span>{creator.name ?? t("nameless")}</span>
        {creator.account === null && <span> ({t("imported")})</span>} ·{" "}
        <time dateTime={iso(created)}>{day(created)}</time>
        {modified !== null && (
          <>
            {" "}
            · <time dateTime={iso(modified)}>{t("changed", { when: day(modified) })}</time>
          </>
        )}
        {audience === "editors" && <span className={styles.chip}>{t("forEditors")}</span>}
        {state !== "open" && <span className={styles.chip}>{t(`state.${state}`)}</span>}
      </p>
      {form ?? <AnnotationBody annotation={annotation} />}
      {children}
    </div>
  );
}
