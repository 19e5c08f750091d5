import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { eventQuery } from "@/app/_data/event-query";
import { listQuery } from "@/app/_data/list-query";
import { makeQueryClient } from "@/app/_data/query-client";
import { windowQuery } from "@/app/_data/window-query";
import { DeskMessages } from "@/app/_desk/desk-messages";
import { routing } from "@/app/_i18n/routing";
import { currentSession } from "@/app/_session/session";
import { readDatasetHead } from "@/db/read/head";
import { editorOf } from "@/lib/annotation/editor";
import { inLanguage } from "@/lib/localised";
import { snapWindow } from "@/lib/timeline/ladder";
import { parseView, type RawParams } from "@/lib/view";
import type { Locale } from "@/lib/vocabulary";
import { Explorer } from "./_explorer/explorer";
import { DRAWING_WIDTH, listRequestOf, windowRequestOf } from "./_explorer/requests";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<RawParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const head = hasLocale(routing.locales, locale) ? await readDatasetHead("public") : null;
  // The template of the layout holds for the pages beneath it, not for this one beside it.
  return head ? { title: { absolute: `${inLanguage(head.names, locale as Locale).text} · Entente` } } : {};
}

export default async function TimelinePage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const { view } = parseView(await searchParams);
  const head = await readDatasetHead("public");
  const client = makeQueryClient();
  const days = view.at === null ? null : snapWindow(view.at, DRAWING_WIDTH);
  await Promise.all([
    ...(view.view === "timeline" ? [client.prefetchQuery(windowQuery(windowRequestOf(view, days, locale)))] : []),
    client.prefetchQuery(listQuery(listRequestOf(view, locale))),
    ...(view.event === null ? [] : [client.prefetchQuery(eventQuery(view.event, locale))]),
  ]);
  const session = await currentSession();
  const explorer = (
    <HydrationBoundary state={dehydrate(client)}>
      <Explorer name={head ? inLanguage(head.names, locale).text : "Entente"} editor={editorOf(session)} />
    </HydrationBoundary>
  );
  return session === null ? explorer : <DeskMessages>{explorer}</DeskMessages>;
}
