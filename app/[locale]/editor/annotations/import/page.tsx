import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportDesk } from "@/app/_annotations/import/import-desk";
import { Link } from "@/app/_i18n/routing";
import { requireSession } from "@/app/_session/require-session";
import page from "@/app/_ui/record-page.module.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("annotating.import");
  return { title: t("title") };
}

export default async function ImportAnnotationsPage() {
  const { account } = await requireSession();
  const t = await getTranslations("annotating.import");
  const title = await getTranslations("annotation");
  return (
    <main id="content" className={page.page}>
      <p className={page.over}>
        <Link href="/editor/annotations">← {title("title")}</Link>
      </p>
      <h1>{t("title")}</h1>
      <p className={page.intro}>{t("intro")}</p>
      <ImportDesk account={account.id} />
    </main>
  );
}
