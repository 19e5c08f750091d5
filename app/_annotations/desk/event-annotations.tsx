"use client";

import { useTranslations } from "next-intl";
import type { Editor } from "@/lib/annotation/editor";
import { toThreads } from "@/lib/annotation/threads";
import type { EventAnswer } from "@/lib/answers/event";
import show from "../show/annotation.module.css";
import { ExportLink } from "../show/export-link";
import { FactName } from "../show/fact-name";
import { NewThread } from "./new-thread";
import { Thread } from "./thread";
import { useAnnotations } from "./use-annotations";

type Props = { event: EventAnswer; editor: Editor; heading: "h2" | "h3" };

/** Everything that is said of an event and its facts, at work. */
export function EventAnnotations({ event, editor, heading: Heading }: Props) {
  const t = useTranslations("annotation");
  const desk = useTranslations("annotating");
  const shown = useAnnotations(`event/${event.id}`, event.annotations);
  const threads = toThreads(shown.annotations);
  return (
    <section className={show.section} aria-labelledby="annotations">
      <Heading id="annotations">{t("title")}</Heading>
      <ul className={show.threads}>
        {threads.map(({ annotation, replies }) => (
          <li key={annotation.id}>
            <Thread
              annotation={annotation}
              replies={replies}
              editor={editor}
              shown={shown}
              about={<FactName event={event} annotation={annotation} />}
              isAnchor
            />
          </li>
        ))}
        <li>
          <NewThread target={{ event: event.id, field: null }} editor={editor} shown={shown} label={desk("onEvent")} />
        </li>
      </ul>
      <ExportLink of={`event=${event.id}`} />
    </section>
  );
}
