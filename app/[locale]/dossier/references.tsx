import { useTranslations } from "next-intl";
import { SourceTitle } from "@/app/_detail/facts/source-title";
import { Link } from "@/app/_i18n/routing";
import { InWords } from "@/app/_ui/in-words";
import type { SourceLine } from "@/lib/answers/source";
import styles from "./quotes.module.css";

/** Every source that is quoted, once. */
export function References({ sources }: { sources: SourceLine[] }) {
  const t = useTranslations("dossier");
  const words = useTranslations("words");
  if (sources.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="references">
      <h2 id="references">{t("references")}</h2>
      <ol className={styles.references}>
        {sources.map((one, at) => (
          <li key={one.id} id={`r${at + 1}`}>
            <span className={styles.number}>R{at + 1}</span>
            <div>
              <p>
                {one.publisher},{" "}
                <Link href={`/sources/${one.id}`} prefetch={false}>
                  <SourceTitle source={one} />
                </Link>
                , {one.published} ({words(`language.${one.language}`)}).
              </p>
              <p className={styles.soft}>
                {t("dateKnown")} <InWords words={one.publishedNote} />
                {one.titleBasis === "editorial" && ` ${t("titleEditorial")}`}
              </p>
              {one.url && (
                <p className={styles.address}>
                  <a href={one.url} rel="noreferrer">
                    {one.url}
                  </a>
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
