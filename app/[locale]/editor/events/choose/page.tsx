import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { ChooseEvent } from "@/app/_editing/lists/choose-event";
import styles from "@/app/_editing/lists/desk-events.module.css";
import { routing } from "@/app/_i18n/routing";
import { requireSession } from "@/app/_session/require-session";
import page from "@/app/_ui/record-page.module.css";
import { readChoices } from "@/db/read/desk/choices";
import { readDeskEvents, readEventsQuoting } from "@/db/read/desk/event";
import { askedPassage, type PassageParams } from "../_passage/asked-passage";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<PassageParams & { event?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("editing.choose");
  return { title: t("title") };
}

/** Asks for which fact of which event a passage is evidence. */
export default async function ChooseEventPage({ params, searchParams }: Props) {
  await requireSession();
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const asked = await searchParams;
  const passage = await askedPassage(asked);
  const t = await getTranslations("editing.choose");
  const event = typeof asked.event === "string" ? asked.event : null;
  const near = passage ? await readEventsQuoting(passage.text.id, passage.span[0]) : [];
  const named = event === null ? [] : await readDeskEvents([event]);
  const events = [...named, ...near.filter((one) => one.id !== event)];
  return (
    <main id="content" className={page.page}>
      <h1>{t("title")}</h1>
      {passage ? (
        <>
          <p className={page.intro}>{t("intro")}</p>
          <blockquote className={styles.passage} lang={passage.text.language}>
            “{passage.selector.exact}”
          </blockquote>
          <ChooseEvent
            events={events}
            asked={event}
            choices={
              await readChoices(
                locale,
                events.flatMap(({ record }) => record.within ?? []),
              )
            }
            passage={passage.query}
          />
        </>
      ) : (
        <p className={page.intro}>{t("none")}</p>
      )}
    </main>
  );
}
