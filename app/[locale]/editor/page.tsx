import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_session/require-session";
import page from "@/app/_ui/record-page.module.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk.page");
  return { title: t("title") };
}

export default async function DeskPage() {
  const { account } = await requireSession();
  const t = await getTranslations("desk.page");
  return (
    <main id="content" className={page.page}>
      <h1>{t("title")}</h1>
      <p className={page.intro}>{t("welcome", { name: account.name })}</p>
    </main>
  );
}
