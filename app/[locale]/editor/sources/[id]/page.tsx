import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/app/_i18n/routing";
import { SourceDesk } from "@/app/_intake/source-desk";
import { requireSession } from "@/app/_session/require-session";
import page from "@/app/_ui/record-page.module.css";
import { readDeskSource } from "@/db/read/desk/source";
import type { Locale } from "@/lib/vocabulary";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("intake.desk");
  return { title: t("title") };
}

export default async function DeskSourcePage({ params }: Props) {
  const { account } = await requireSession();
  const { id } = await params;
  const read = await readDeskSource(id, (await getLocale()) as Locale);
  if (!read.ok) notFound();
  const source = read.value;
  const t = await getTranslations("intake");
  return (
    <main id="content" className={page.page}>
      <p className={page.over}>
        <Link href="/editor/sources">← {t("new.all")}</Link>
      </p>
      <h1 lang={source.head.language}>{source.head.title}</h1>
      <p className={page.sum}>
        {t(`list.state.${source.state}`)} · {t("list.edition", { edition: source.edition })} ·{" "}
        {t("desk.version", { number: source.revision })}
      </p>
      <p className={page.ways}>
        <Link href={`/sources/${id}`}>{t("desk.read")}</Link>
        <Link href={`/editor/sources/${id}/edition`}>{t("edition.title")}</Link>
        <Link href={`/editor/history/source/${id}`}>{t("desk.history")}</Link>
      </p>
      <SourceDesk key={source.edition} source={source} account={account.id} />
    </main>
  );
}
