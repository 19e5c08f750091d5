import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Link } from "@/app/_i18n/routing";
import { Ledger } from "@/app/_ledger/ledger";
import { EventsByYear } from "@/app/_list/events-by-year";
import page from "@/app/_ui/record-page.module.css";
import { readPartner } from "@/db/read/partner";
import { type RecordPageProps, recordLoader } from "../../_record/record-loader";
import { CountedLinks } from "./counted-links";
import styles from "./partner.module.css";
import { YearChart } from "./year-chart";

const load = recordLoader(readPartner);

export async function generateMetadata({ params }: RecordPageProps): Promise<Metadata> {
  const { record: partner } = await load(params);
  const t = await getTranslations("partner");
  const name = partner.name.text;
  return { title: name, description: t("description", { name, count: partner.total }) };
}

export default async function PartnerPage({ params }: RecordPageProps) {
  const { record: partner } = await load(params);
  const t = await getTranslations("partner");
  const open = partner.commitments.filter((one) => one.state === "open");
  return (
    <main id="content" className={page.page}>
      <header>
        <p className={page.over}>{t("over")}</p>
        <h1 lang={partner.name.language}>{partner.name.text}</h1>
        <p className={page.sum}>{t("sum", { contacts: partner.total, open: open.length })}</p>
        <p className={page.ways}>
          <Link href={`/?party=${partner.id}`}>{t("onTimeline")}</Link>
          <a href={`/api/events?party=${partner.id}`}>{t("json")}</a>
        </p>
      </header>
      <div className={styles.columns}>
        <section className={page.section}>
          <h2>{t("byYear")}</h2>
          <YearChart years={partner.years} />
        </section>
        <div className={styles.aside}>
          <CountedLinks
            title={t("topics")}
            names={partner.topics}
            hrefOf={(id) => `/?party=${partner.id}&topic=${id}`}
          />
          <CountedLinks title={t("people")} names={partner.people} hrefOf={(id) => `/people/${id}`} />
        </div>
        <section className={page.section}>
          <h2>{t("openCommitments")}</h2>
          {open.length > 0 ? <Ledger entries={open} heading="h3" /> : <p className={page.soft}>{t("noneOpen")}</p>}
          <p className={styles.more}>
            <Link href={`/commitments?party=${partner.id}`}>{t("inLedger")}</Link>
          </p>
        </section>
        <section className={page.section}>
          <h2>{t("contacts")}</h2>
          {partner.total > partner.events.length && (
            <p className={styles.more}>
              {t("newest", { count: partner.events.length, total: partner.total })}{" "}
              <Link href={`/?view=list&party=${partner.id}`}>{t("all")}</Link>
            </p>
          )}
          {partner.total === 0 && <p className={page.soft}>{t("none")}</p>}
          <EventsByYear entries={partner.events} />
        </section>
      </div>
    </main>
  );
}
