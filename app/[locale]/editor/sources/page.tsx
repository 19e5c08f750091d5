import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/app/_i18n/routing";
import { DeskSourceList } from "@/app/_intake/source-list";
import styles from "@/app/_intake/source-list.module.css";
import { requireSession } from "@/app/_session/require-session";
import page from "@/app/_ui/record-page.module.css";
import { readDeskSources } from "@/db/read/desk/sources";
import type { Locale } from "@/lib/vocabulary";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("intake.list");
  return { title: t("title") };
}

export default async function DeskSourcesPage() {
  await requireSession();
  const t = await getTranslations("intake.list");
  const sources = await readDeskSources((await getLocale()) as Locale);
  return (
    <main id="content" className={page.page}>
      <h1>{t("title")}</h1>
      <p className={page.intro}>{t("intro")}</p>
      <p>
        <Link href="/editor/sources/new" className={styles.add}>
          {t("add")}
        </Link>
      </p>
      <DeskSourceList sources={sources} />
    </main>
  );
}
