import { useFormatter, useLocale, useTranslations } from "next-intl";
import { valueName } from "@/app/_filters/value-name";
import { InWords } from "@/app/_ui/in-words";
import type { DossierAnswer } from "@/lib/answers/dossier";
import { momentInWords } from "@/lib/date-words";
import type { Locale } from "@/lib/vocabulary";
import styles from "./dossier.module.css";
import { PrintButton } from "./print-button";

/** What set this is, by which filters and of what size. `address`: of the view, absolute. */
export function DossierHead({ dossier, address }: { dossier: DossierAnswer; address: string }) {
  const t = useTranslations("dossier");
  const { name, count, quotes, sources, version } = dossier;
  return (
    <header className={styles.head}>
      <p className={styles.over}>{t("title")}</p>
      <h1>{name ? <InWords words={name} /> : "Entente"}</h1>
      <Chosen dossier={dossier} />
      <dl className={styles.particulars}>
        <div>
          <dt>{t("extent")}</dt>
          <dd>
            {t("count", { events: count.total, quotes: quotes.length, sources: sources.length })}
            {(dossier.filters.from || dossier.filters.to) &&
              ` · ${t("inRange", { certain: count.certain, possible: count.possible })}`}
          </dd>
        </div>
        <div>
          <dt>{t("address")}</dt>
          <dd>
            <a href={address}>{address}</a>
          </dd>
        </div>
        <div>
          <dt>{t("state")}</dt>
          <dd>{t("version", { version })}</dd>
        </div>
      </dl>
      <p className={styles.howTo}>{t("howTo")}</p>
      <PrintButton label={t("print")} />
    </header>
  );
}

/** The filters in words. */
function Chosen({ dossier: { filters, chosen } }: { dossier: DossierAnswer }) {
  const t = useTranslations();
  const format = useFormatter();
  const locale = useLocale() as Locale;
  const ranges = (["from", "to"] as const).flatMap((param) => {
    const day = filters[param];
    return day === null ? [] : [{ param, words: momentInWords(day, locale) }];
  });
  if (chosen.length === 0 && ranges.length === 0 && filters.q === "") {
    return <p className={styles.chosen}>{t("dossier.whole")}</p>;
  }
  return (
    <ul className={styles.chosen} aria-label={t("filters.chosen")}>
      {chosen.map(({ param, values }) => (
        <li key={param}>
          <span className={styles.label}>{t(`filters.facet.${param}`)}</span>{" "}
          {format.list(
            values.map(({ id, name }) =>
              name ? <InWords key={id} words={name} /> : <span key={id}>{valueName(t, param, id)}</span>,
            ),
            { type: "disjunction" },
          )}
        </li>
      ))}
      {ranges.map(({ param, words }) => (
        <li key={param}>
          <span className={styles.label}>{t(`filters.range.${param}`)}</span> {words}
        </li>
      ))}
      {filters.certain && <li>{t("filters.range.certain")}</li>}
      {filters.q !== "" && (
        <li>
          <span className={styles.label}>{t("filters.search.label")}</span> {filters.q}
        </li>
      )}
    </ul>
  );
}
