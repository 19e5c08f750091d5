import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { routing } from "@/app/_i18n/routing";
import { currentAudience } from "@/app/_session/session";
import { Notice } from "@/app/[locale]/_explorer/notice";
import { readDossier } from "@/db/read/dossier";
import { siteOrigin } from "@/lib/site-origin";
import { filtersOf, parseView, printView, type RawParams } from "@/lib/view";
import styles from "./dossier.module.css";
import { DossierEventEntry } from "./dossier-event";
import { DossierHead } from "./dossier-head";
import { Quotes } from "./quotes";
import { References } from "./references";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<RawParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("dossier");
  return { title: t("title"), robots: { index: false } };
}

/** The set for paper: what happened, the words that say so, and where they stand. */
export default async function DossierPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations("dossier");
  const asked = parseView(await searchParams);
  const dossier = await readDossier(await currentAudience(), filtersOf(asked.view), locale);
  const query = printView({ ...parseView({}).view, ...dossier.filters });
  const origin = siteOrigin(await headers());
  return (
    <main id="content" className={styles.page}>
      <Notice dropped={[...asked.dropped, ...dossier.dropped]} failed={false} />
      <DossierHead dossier={dossier} address={`${origin}/${locale}${query}`} />
      {dossier.events.length === 0 ? (
        <p className={styles.section}>{t("none")}</p>
      ) : (
        <>
          <section className={styles.section} aria-labelledby="contacts">
            <h2 id="contacts">{t("contacts")}</h2>
            {dossier.events.map((event) => (
              <DossierEventEntry key={event.id} event={event} />
            ))}
            {dossier.left > 0 && (
              <p className={styles.left}>{t("left", { shown: dossier.events.length, left: dossier.left })}</p>
            )}
          </section>
          <Quotes quotes={dossier.quotes} sources={dossier.sources} />
          <References sources={dossier.sources} />
        </>
      )}
    </main>
  );
}
