import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AboutLine } from "@/app/_annotations/list/about-line";
import styles from "@/app/_annotations/list/list.module.css";
import { ListFilters } from "@/app/_annotations/list/list-filters";
import { ListedThread } from "@/app/_annotations/list/listed-thread";
import { Link } from "@/app/_i18n/routing";
import { requireSession } from "@/app/_session/require-session";
import page from "@/app/_ui/record-page.module.css";
import { readAnnotationList } from "@/db/read/desk/annotation-list";
import { editorOf } from "@/lib/annotation/editor";
import { parseAnnotationFilters, printAnnotationFilters } from "@/lib/annotation/list-filters";
import type { Locale } from "@/lib/vocabulary";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("annotation");
  return { title: t("title") };
}

export default async function DeskAnnotationsPage({ searchParams }: Props) {
  const editor = editorOf(await requireSession());
  const t = await getTranslations("annotating.list");
  const title = await getTranslations("annotation");
  const params = await searchParams;
  const filters = parseAnnotationFilters(params);
  const cursor = [params.cursor].flat()[0] ?? null;
  const answer = await readAnnotationList(filters, cursor, (await getLocale()) as Locale);
  const next = printAnnotationFilters(filters);
  next.set("cursor", answer.next ?? "");
  return (
    <main id="content" className={page.page}>
      <h1>{title("title")}</h1>
      <p className={page.ways}>
        <Link href="/editor/annotations/import">{t("import")}</Link>
      </p>
      <ListFilters filters={filters} answer={answer} />
      <p className={styles.sum}>{t("sum", { count: answer.total })}</p>
      <ol className={styles.list}>
        {answer.threads.map((thread) => (
          <li key={thread.annotation.id}>
            {editor && <ListedThread thread={thread} editor={editor} about={<AboutLine thread={thread} />} />}
          </li>
        ))}
      </ol>
      {answer.next !== null && (
        <p className={styles.next}>
          <Link href={`/editor/annotations?${next}`}>{t("next")}</Link>
        </p>
      )}
    </main>
  );
}
