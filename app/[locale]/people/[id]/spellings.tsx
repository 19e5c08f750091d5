import { useTranslations } from "next-intl";
import styles from "./person.module.css";

/** How else the texts write the name. */
export function Spellings({ aliases }: { aliases: string[] }) {
  const t = useTranslations("person");
  if (aliases.length === 0) return null;
  return (
    <div className={styles.spellings}>
      <p id="spellings">{t("spellings")}</p>
      <ul aria-labelledby="spellings">
        {aliases.map((alias) => (
          <li key={alias}>{alias}</li>
        ))}
      </ul>
    </div>
  );
}
