import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SplitEditor } from "@/app/_editing/split/split-editor";
import page from "@/app/_ui/record-page.module.css";
import { readChoices } from "@/db/read/desk/choices";
import { type DeskEventParams, loadDeskEvent } from "../load-desk-event";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("editing.split");
  return { title: t("title") };
}

export default async function SplitEventPage({ params }: { params: DeskEventParams }) {
  const { locale, event } = await loadDeskEvent(params);
  return (
    <main id="content" className={page.page}>
      <SplitEditor event={event} choices={await readChoices(locale, [])} />
    </main>
  );
}
