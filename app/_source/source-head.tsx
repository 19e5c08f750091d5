import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/app/_i18n/routing";
import { InWords } from "@/app/_ui/in-words";
import type { SourceAnswer } from "@/lib/answers/source";
import styles from "./head.module.css";
import { Legend } from "./legend";

const SHORT_HASH = 12;

/** Who published the text and when, where it comes from, and how its lines are to be read. */
export function SourceHead({ source }: { source: SourceAnswer }) {
  const t = useTranslations("source");
  const words = useTranslations("words");
  const isStated = source.titleBasis === "stated";
  return (
    <header className={styles.head}>
      <p className={styles.back}>
        <Link href="/sources">← {t("all")}</Link>
      </p>
      <h1 lang={source.language}>{isStated ? source.title : `[${source.title}]`}</h1>
      {!isStated && <p className={styles.soft}>{t("titleEditorial")}</p>}
      <dl>
        <Row label={t("publisher")}>{source.publisher}</Row>
        <Row label={t("published")}>
          {source.published}{" "}
          <span className={styles.soft}>
            · <InWords words={source.publishedNote} />
          </span>
        </Row>
        <Row label={t("language")}>{words(`language.${source.language}`)}</Row>
        {source.url && (
          <Row label={t("original")}>
            <a href={source.url} rel="noreferrer">
              {new URL(source.url).host}
            </a>
          </Row>
        )}
        <Row label="SHA-256">
          <code title={source.sha256}>{source.sha256.slice(0, SHORT_HASH)}…</code>
          <span className={styles.machine}>
            {" "}
            · <a href={`/api/sources/${source.id}`}>{t("json")}</a>
          </span>
        </Row>
      </dl>
      <p className={styles.soft}>{t("rights")}</p>
      <Legend />
    </header>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
