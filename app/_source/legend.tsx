import { useTranslations } from "next-intl";
import { FAMILIES } from "@/lib/reader";
import families from "./families.module.css";
import styles from "./head.module.css";

/** Which line stands under which sort of fact. */
export function Legend() {
  const t = useTranslations("source");
  return (
    <div className={styles.legend}>
      <p id="legend">{t("legend")}</p>
      <ul aria-labelledby="legend">
        {FAMILIES.map((family) => (
          <li key={family}>
            <span className={`${families.line} ${families[family]}`}>{t(`family.${family}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
