import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { DeskEvents } from "@/app/_editing/lists/desk-events";
import { Link, routing } from "@/app/_i18n/routing";
import { requireSession } from "@/app/_session/require-session";
import page from "@/app/_ui/record-page.module.css";
import { readEventLines } from "@/db/read/desk/event-lines";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("editing.list");
  return { title: t("title") };
}

export default async function DeskEventsPage({ params }: { params: Promise<{ locale: string }> }) {
  await requireSession();
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations("editing.list");
  const { drafts, recent } = await readEventLines(locale);
  return (
    <main id="content" className={page.page}>
      <h1>{t("title")}</h1>
      <p className={page.ways}>
        <Link href="/editor/events/new">{t("new")}</Link>
      </p>
      <section className={page.section}>
        <h2>{t("drafts", { count: drafts.length })}</h2>
        <DeskEvents events={drafts} none={t("noDrafts")} />
      </section>
      <section className={page.section}>
        <h2>{t("recent")}</h2>
        <DeskEvents events={recent} none={t("noRecent")} />
      </section>
    </main>
  );
}
