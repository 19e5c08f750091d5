import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/app/_i18n/routing";
import { EditionForm } from "@/app/_intake/edition/edition-form";
import { requireSession } from "@/app/_session/require-session";
import page from "@/app/_ui/record-page.module.css";
import { readDeskSource } from "@/db/read/desk/source";
import type { Locale } from "@/lib/vocabulary";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("intake.edition");
  return { title: t("title") };
}

export default async function EditionPage({ params }: Props) {
  const { account } = await requireSession();
  const { id } = await params;
  const read = await readDeskSource(id, (await getLocale()) as Locale);
  if (!read.ok) notFound();
  const { head, text, revision } = read.value;
  const t = await getTranslations("intake.edition");
  return (
    <main id="content" className={page.page}>
      <p className={page.over}>
        <Link href={`/editor/sources/${id}`}>
          ← <span lang={head.language}>{head.title}</span>
        </Link>
      </p>
      <h1>{t("title")}</h1>
      <p className={page.sum}>{t("intro")}</p>
      <EditionForm key={revision} account={account.id} source={{ id, text, revision }} />
    </main>
  );
}
