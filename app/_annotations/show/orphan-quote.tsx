import { useTranslations } from "next-intl";
import type { AnnotationAnswer } from "@/lib/answers/annotation";
import styles from "./annotation.module.css";

/** Of an orphan: the words it was on, as they were when it was made. */
export function OrphanQuote({ annotation: { target } }: { annotation: AnnotationAnswer }) {
  const t = useTranslations("annotation");
  if (!("source" in target) || target.place !== null) return null;
  return (
    <span className={styles.orphan}>
      {target.exact === "" ? t("orphanPlace") : t("orphan", { words: target.exact })}
    </span>
  );
}
