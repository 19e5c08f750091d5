import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/app/_i18n/routing";
import { NewSourceForm } from "@/app/_intake/new/new-source-form";
import { requireSession } from "@/app/_session/require-session";
import page from "@/app/_ui/record-page.module.css";
import { readDeskSources } from "@/db/read/desk/sources";
import type { Locale } from "@/lib/vocabulary";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("intake.new");
  return { title: t("title") };
}

export default async function NewSourcePage() {
  const { account } = await requireSession();
  const t = await getTranslations("intake.new");
  const sources = await readDeskSources((await getLocale()) as Locale);
  return (
    <main id="content" className={page.page}>
      <p className={page.over}>
        <Link href="/editor/sources">← {t("all")}</Link>
      </p>
      <h1>{t("title")}</h1>
      <p className={page.intro}>{t("intro")}</p>
      <NewSourceForm account={account.id} takenIds={sources.map(({ id }) => id)} />
    </main>
  );
}
