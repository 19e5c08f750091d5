import { useTranslations } from "next-intl";
import styles from "./annotation.module.css";

/** The annotations on an event or a source as W3C Web Annotations. `of`: `event=ID` or `source=ID`. */
export function ExportLink({ of }: { of: string }) {
  const t = useTranslations("annotation");
  return (
    <p className={styles.export}>
      <a href={`/api/annotations?${of}`}>{t("export")}</a>
    </p>
  );
}
