import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { EventFacts } from "@/app/_detail/event-facts";
import { Link, routing } from "@/app/_i18n/routing";
import { readEvent } from "@/db/read/event";
import { siteOrigin } from "@/lib/site-origin";
import { printForScript, toStructuredData } from "@/lib/structured-data";

import styles from "./event.module.css";

type Props = { params: Promise<{ locale: string; id: string }> };

// The page and its head ask for the same event: one read.
const readOnce = cache(readEvent);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event } = await load(params);
  const languages = Object.fromEntries(routing.locales.map((one) => [one, `/${one}/events/${event.id}`]));
  return {
    metadataBase: new URL(siteOrigin(await headers())),
    title: event.title.text,
    description: event.summary.text || event.when,
    alternates: { canonical: `/${locale}/events/${event.id}`, languages },
  };
}

export default async function EventPage({ params }: Props) {
  const { locale, event } = await load(params);
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
      <EventFacts event={event} heading="h1" origin={origin} elsewhere="timeline" />
      <script
        type="application/ld+json"
        nonce={request.get("x-nonce") ?? undefined}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every "<" escaped
        dangerouslySetInnerHTML={{ __html: printForScript(data) }}
      />
    </main>
  );
}

async function load(params: Props["params"]) {
  const { locale, id } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const read = await readOnce(id, locale);
  if (!read.ok) notFound();
  return { locale, event: read.value };
}
