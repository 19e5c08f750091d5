import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Link, routing } from "@/app/_i18n/routing";
import { Ledger } from "@/app/_ledger/ledger";
import { LedgerFilters } from "@/app/_ledger/ledger-filters";
import { LedgerSum } from "@/app/_ledger/ledger-sum";
import { currentAudience } from "@/app/_session/session";
import page from "@/app/_ui/record-page.module.css";
import { Notice } from "@/app/[locale]/_explorer/notice";
import { readLedger } from "@/db/read/ledger";
import { isInView, parseLedgerView } from "@/lib/ledger-view";
import type { RawParams } from "@/lib/view";
import { knownPartners } from "./known-partners";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<RawParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("ledger");
  return { title: t("title"), description: t("intro") };
}

export default async function CommitmentsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations("ledger");
  const entries = await readLedger(await currentAudience(), locale);
  const asked = parseLedgerView(await searchParams);
  const { partners, unknown } = await knownPartners(entries, asked.view.party, locale);
  const view = { ...asked.view, party: asked.view.party.filter((id) => !unknown.some((one) => one.value === id)) };
  const shown = entries.filter((entry) => isInView(view, entry));
  return (
    <main id="content" className={page.page}>
      <h1>{t("title")}</h1>
      <p className={page.intro}>{t("intro")}</p>
      <LedgerFilters entries={entries} view={view} partners={partners} />
      <Notice dropped={[...asked.dropped, ...unknown]} failed={false} />
      <LedgerSum shown={shown} total={entries.length} />
      {shown.length > 0 ? (
        <Ledger entries={shown} heading="h2" />
      ) : (
        <p>
          {entries.length === 0 ? t("none") : t("noMatch")}{" "}
          {entries.length > 0 && <Link href="/commitments">{t("showAll")}</Link>}
        </p>
      )}
    </main>
  );
}
