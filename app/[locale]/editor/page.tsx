import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { sendReopening, sendResolution } from "@/app/_annotations/actions";
import { sendPublication, sendRestoration } from "@/app/_editing/actions";
import { routing } from "@/app/_i18n/routing";
import { sendSourcePublication } from "@/app/_intake/actions";
import { AsideList } from "@/app/_review/queue/aside-list";
import { Queue } from "@/app/_review/queue/queue";
import { requireSession } from "@/app/_session/require-session";
import page from "@/app/_ui/record-page.module.css";
import { Notice } from "@/app/[locale]/_explorer/notice";
import { readQueue } from "@/db/read/desk/queue";
import { readSetAside } from "@/db/read/desk/set-aside";
import { parseQueueView, printQueueView } from "@/lib/queue-view";
import type { RawParams } from "@/lib/view";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<RawParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("review.queue");
  return { title: t("title") };
}

export default async function DeskPage({ params, searchParams }: Props) {
  const { account } = await requireSession();
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations("review.queue");
  const { view, dropped } = parseQueueView(await searchParams);
  const now = Date.now();
  return (
    <main id="content" className={page.page}>
      <h1>{t("title")}</h1>
      <p className={page.intro}>{t("intro", { name: account.name })}</p>
      <Notice dropped={dropped} failed={false} />
      <Queue
        key={printQueueView(view)}
        answer={await readQueue({ ...view, locale })}
        acts={{
          publishEvent: sendPublication,
          restoreEvent: sendRestoration,
          publishSource: sendSourcePublication,
          resolve: sendResolution,
          reopen: sendReopening,
        }}
        {...view}
        now={now}
      />
      <AsideList aside={await readSetAside(locale)} now={now} />
    </main>
  );
}
