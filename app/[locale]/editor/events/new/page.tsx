import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { EventEditor } from "@/app/_editing/editor/event-editor";
import { workingNew } from "@/app/_editing/state/working";
import { routing } from "@/app/_i18n/routing";
import { requireSession } from "@/app/_session/require-session";
import { readChoices } from "@/db/read/desk/choices";
import { readDatasetHead } from "@/db/read/head";
import { askedPassage, type PassageParams } from "../_passage/asked-passage";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<PassageParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("editing.head");
  return { title: t("new") };
}

/** A new event; from a passage, with the passage attached as what says that it was. */
export default async function NewEventPage({ params, searchParams }: Props) {
  const { account } = await requireSession();
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const passage = await askedPassage(await searchParams);
  const head = await readDatasetHead("editors");
  const arriving = passage && { field: "status", source: passage.text.id, ...passage.selector };
  return (
    <EventEditor
      account={account.id}
      event={null}
      initial={workingNew(head?.home ?? "")}
      arriving={arriving}
      choices={await readChoices(locale, [])}
      texts={passage ? [passage.text] : []}
      draft={passage ? `event:new:${passage.text.id}:${passage.span.join("-")}` : "event:new"}
      first={{ source: passage?.text.id ?? "", picked: passage?.span ?? null, field: passage ? "status" : "when" }}
    />
  );
}
