import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MergeEditor } from "@/app/_editing/merge/merge-editor";
import page from "@/app/_ui/record-page.module.css";
import { readChoices } from "@/db/read/desk/choices";
import { readDeskEvents } from "@/db/read/desk/event";
import { type DeskEventParams, loadDeskEvent } from "../load-desk-event";

type Props = { params: DeskEventParams; searchParams: Promise<{ with?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("editing.merge");
  return { title: t("title") };
}

export default async function MergeEventPage({ params, searchParams }: Props) {
  const { locale, event } = await loadDeskEvent(params);
  const { with: asked } = await searchParams;
  const [other = null] = typeof asked === "string" ? await readDeskEvents([asked]) : [];
  const named = [event, ...(other ? [other] : [])].flatMap(({ id, record }) => [
    ...[id, ...(record.within ? [record.within] : [])],
    ...record.related.map((one) => one.event),
  ]);
  return (
    <main id="content" className={page.page}>
      <MergeEditor event={event} other={other} choices={await readChoices(locale, named)} />
    </main>
  );
}
