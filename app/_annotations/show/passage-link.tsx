import { useTranslations } from "next-intl";
import { Link } from "@/app/_i18n/routing";
import type { AnnotationAnswer } from "@/lib/answers/annotation";
import styles from "./annotation.module.css";

const SHOWN = 80;

/** The words that an annotation is on, leading to them in the text; of an orphan, which leads nowhere, nothing. */
export function PassageLink({ annotation }: { annotation: AnnotationAnswer }) {
  const t = useTranslations("annotation");
  const { id, target } = annotation;
  if (!("source" in target) || target.place === null) return null;
  const points = Array.from(target.exact.replace(/\s+/g, " "));
  const words = points.length > SHOWN ? `${points.slice(0, SHOWN).join("")}…` : points.join("");
  return (
    <Link href={`/sources/${target.source}#a=${id}`} className={styles.words} data-e={id}>
      {t("quoted", { words })}
    </Link>
  );
}
