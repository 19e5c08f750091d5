import { useTranslations } from "next-intl";
import { Link } from "@/app/_i18n/routing";
import type { SimilarSource } from "@/db/read/desk/similar-sources";
import styles from "./similar.module.css";

type Props = {
  similar: SimilarSource[];
  /** Whether the text is to be added although it is there already, and the tick that says so. */
  despite: boolean;
  onDespite: (despite: boolean) => void;
  error: string | null;
};

/** The sources that hold the same text or much of it, before another of it is added. */
export function SimilarList({ similar, despite, onDespite, error }: Props) {
  const t = useTranslations("intake.similar");
  const isThere = similar.some((one) => one.how !== "near" && one.edition === null);
  return (
    <div role="status">
      {similar.length > 0 && (
        <section className={styles.similar} aria-label={t("label")}>
          <h2>{t(isThere ? "same" : "near")}</h2>
          <ul>
            {similar.map((one) => (
              <li key={`${one.id} ${one.edition}`}>
                <Link href={`/sources/${one.id}`}>{one.title}</Link>, {one.publisher}
                {one.state === "draft" && ` · ${t("draft")}`}
                {one.edition !== null && ` · ${t("former", { edition: one.edition })}`}
                <br />
                {one.how === "near"
                  ? t("shares", { contained: one.contained, contains: one.contains })
                  : t(one.how === "bytes" ? "bytes" : "text")}
              </li>
            ))}
          </ul>
          {isThere && (
            <label className={styles.despite}>
              <input type="checkbox" checked={despite} onChange={(event) => onDespite(event.target.checked)} />
              {t("despite")}
            </label>
          )}
          {error && <p className={styles.error}>{error}</p>}
        </section>
      )}
    </div>
  );
}
