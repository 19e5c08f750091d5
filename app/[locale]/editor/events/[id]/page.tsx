import type { Metadata } from "next";
import { EventEditor } from "@/app/_editing/editor/event-editor";
import { workingOn } from "@/app/_editing/state/working";
import { readChoices } from "@/db/read/desk/choices";
import { readDeskTexts } from "@/db/read/desk/texts";
import { inLanguage } from "@/lib/localised";
import { askedPassage, type PassageParams } from "../_passage/asked-passage";
import { type DeskEventParams, loadDeskEvent } from "./load-desk-event";

type Props = { params: DeskEventParams; searchParams: Promise<PassageParams & { field?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event, locale } = await loadDeskEvent(params);
  return { title: inLanguage(event.record.title, locale).text };
}

/** One event being edited; with a passage in the address, as evidence for the field that the address names. */
export default async function EditEventPage({ params, searchParams }: Props) {
  const { account, locale, event } = await loadDeskEvent(params);
  const asked = await searchParams;
  const passage = await askedPassage(asked);
  const field = typeof asked.field === "string" ? asked.field : "when";
  const { record } = event;
  const cited = record.evidence.flatMap((one) => (one.basis === "editorial" ? [] : [one.source]));
  const texts = await readDeskTexts([...(passage ? [passage.text.id] : []), ...cited]);
  return (
    <EventEditor
      key={event.id}
      account={account.id}
      event={event}
      initial={workingOn(event)}
      arriving={passage && { field, source: passage.text.id, ...passage.selector }}
      choices={
        await readChoices(locale, [
          ...(record.within ? [record.within] : []),
          ...record.related.map((one) => one.event),
        ])
      }
      texts={texts}
      draft={`event:${event.id}`}
      first={{ source: texts[0]?.id ?? "", picked: passage?.span ?? null, field }}
    />
  );
}
