import { useTranslations } from "next-intl";
import styles from "./site-foot.module.css";

export function SiteFoot() {
  const t = useTranslations("shell");
  return <footer className={styles.foot}>{t("foot")}</footer>;
}
