import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { routing } from "@/app/_i18n/routing";
import { currentAudience } from "@/app/_session/session";
import { SourceList } from "@/app/_source/source-list";
import { readSources } from "@/db/read/sources";
import styles from "./sources.module.css";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("source");
  return { title: t("title"), description: t("intro") };
}

export default async function SourcesPage({ params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations("source");
  return (
    <main id="content" className={styles.page}>
      <h1>{t("title")}</h1>
      <p className={styles.intro}>{t("intro")}</p>
      <SourceList sources={await readSources(await currentAudience(), locale)} />
    </main>
  );
}
