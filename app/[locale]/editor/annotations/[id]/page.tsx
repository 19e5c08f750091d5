import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AboutLine } from "@/app/_annotations/list/about-line";
import { AnnotationChanges } from "@/app/_annotations/list/annotation-changes";
import { ListedThread } from "@/app/_annotations/list/listed-thread";
import { Link } from "@/app/_i18n/routing";
import { requireSession } from "@/app/_session/require-session";
import page from "@/app/_ui/record-page.module.css";
import { readThread } from "@/db/read/annotation-threads";
import { readAnnotationHistory } from "@/db/read/desk/annotation-history";
import { editorOf } from "@/lib/annotation/editor";
import type { Locale } from "@/lib/vocabulary";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("annotation");
  return { title: t("one") };
}

export default async function DeskAnnotationPage({ params }: Props) {
  const editor = editorOf(await requireSession());
  const { id } = await params;
  const found = await readThread("editors", id, (await getLocale()) as Locale);
  if (!found.ok || editor === null) notFound();
  const { annotation, replies } = found.value;
  const shown = [annotation, ...replies].find((one) => one.id === id) ?? annotation;
  const t = await getTranslations("annotating.changes");
  const title = await getTranslations("annotation");
  return (
    <main id="content" className={page.page}>
      <p className={page.over}>
        <Link href="/editor/annotations">← {title("title")}</Link>
      </p>
      <h1>{title("one")}</h1>
      <section className={page.section}>
        <ListedThread thread={found.value} editor={editor} about={<AboutLine thread={found.value} />} />
      </section>
      <section className={page.section}>
        <h2>{shown.replyTo === null ? t("title") : t("ofReply", { name: shown.creator.name ?? title("nameless") })}</h2>
        <AnnotationChanges changes={await readAnnotationHistory(shown.id)} language={shown.language} />
      </section>
    </main>
  );
}
