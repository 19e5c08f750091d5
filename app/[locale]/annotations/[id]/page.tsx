import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AboutLine } from "@/app/_annotations/list/about-line";
import { ReadThread } from "@/app/_annotations/show/read-thread";
import { Link } from "@/app/_i18n/routing";
import { currentSession } from "@/app/_session/session";
import page from "@/app/_ui/record-page.module.css";
import { readThread } from "@/db/read/annotation-threads";
import { type RecordPageProps, recordLoader } from "../../_record/record-loader";

const load = recordLoader(readThread);

export async function generateMetadata({ params }: RecordPageProps): Promise<Metadata> {
  await load(params);
  const t = await getTranslations("annotation");
  return { title: t("one") };
}

/** The address of an annotation for every reader. */
export default async function AnnotationPage({ params }: RecordPageProps) {
  const { record: thread } = await load(params);
  const { id } = await params;
  const t = await getTranslations("annotation");
  return (
    <main id="content" className={page.page}>
      <h1>{t("one")}</h1>
      {(await currentSession()) !== null && (
        <p className={page.ways}>
          <Link href={`/editor/annotations/${id}`}>{t("atDesk")}</Link>
        </p>
      )}
      <section className={page.section}>
        <ReadThread thread={thread} about={<AboutLine thread={thread} />} />
      </section>
    </main>
  );
}
