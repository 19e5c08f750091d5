import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { Link, routing } from "@/app/_i18n/routing";
import { currentAudience, currentSession } from "@/app/_session/session";
import { readEvent } from "@/db/read/event";
import { readMergedInto } from "@/db/read/merged-into";
import { editorOf } from "@/lib/annotation/editor";
import { siteOrigin } from "@/lib/site-origin";
import { printForScript, toStructuredData } from "@/lib/structured-data";
import { type RecordPageProps, recordLoader } from "../../_record/record-loader";
import { AnnotatedEvent } from "./annotated-event";
import styles from "./event.module.css";

const load = recordLoader(readEvent, async (audience, id) => {
  const into = await readMergedInto(audience, id);
  return into === null ? null : `/events/${into}?was=${id}`;
});

type Props = RecordPageProps & { searchParams: Promise<{ was?: string | string[] }> };

export async function generateMetadata({ params }: RecordPageProps): Promise<Metadata> {
  const { locale, record: event } = await load(params);
  const languages = Object.fromEntries(routing.locales.map((one) => [one, `/${one}/events/${event.id}`]));
  return {
    metadataBase: new URL(siteOrigin(await headers())),
    title: event.title.text,
    description: event.summary.text || event.when,
    alternates: { canonical: `/${locale}/events/${event.id}`, languages },
  };
}

export default async function EventPage({ params, searchParams }: Props) {
  const { locale, record: event } = await load(params);
  const { was } = await searchParams;
  const isMerged = typeof was === "string" && (await readMergedInto(await currentAudience(), was)) === event.id;
  const request = await headers();
  const origin = siteOrigin(request);
  const t = await getTranslations("detail");
  const words = await getTranslations("words");
  const data = toStructuredData(event, `${origin}/${locale}`, words(`statusMeaning.${event.status}`));
  return (
    <main id="content" className={styles.page}>
      <p className={styles.back}>
        <Link href={`/?event=${event.id}`}>← {t("back")}</Link>
      </p>
      {isMerged && <p className={styles.merged}>{t("merged", { id: was })}</p>}
      <AnnotatedEvent event={event} editor={editorOf(await currentSession())} origin={origin} />
      <script
        type="application/ld+json"
        nonce={request.get("x-nonce") ?? undefined}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every "<" escaped
        dangerouslySetInnerHTML={{ __html: printForScript(data) }}
      />
    </main>
  );
}
