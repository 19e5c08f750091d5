import { useTranslations } from "next-intl";
import { Link } from "@/app/_i18n/routing";
import styles from "./annotation.module.css";

/** The address of an annotation. `desk`: that for editors, where it can be worked on. */
export function Permalink({ id, desk = false }: { id: string; desk?: boolean }) {
  const t = useTranslations("annotation");
  return (
    <Link href={`${desk ? "/editor" : ""}/annotations/${id}`} prefetch={false} className={styles.permalink}>
      {t("permalink")}
    </Link>
  );
}
