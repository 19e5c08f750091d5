import { useTranslations } from "next-intl";
import { Link } from "@/app/_i18n/routing";
import styles from "@/app/_ui/written-page.module.css";

export default function NotFound() {
  const t = useTranslations("shell.notFound");
  return (
    <main id="content" className={styles.page}>
      <h1>{t("title")}</h1>
      <p>{t("text")}</p>
      <p>
        <Link href="/">{t("home")}</Link>
      </p>
    </main>
  );
}
