"use client";

import { useLocale, useTranslations } from "next-intl";
import { Link, useRouter } from "@/app/_i18n/routing";
import type { Choices, DeskEvent } from "@/lib/answers/desk-event";
import { inLanguage } from "@/lib/localised";
import type { Locale } from "@/lib/vocabulary";
import { EventField } from "../fields/event-field";
import { useFieldName } from "../pieces/use-field-name";
import { fieldsOfForm } from "../state/change-form";
import { toForm } from "../state/event-form";
import styles from "./desk-events.module.css";

type Props = {
  /** The events that the text speaks of already, nearest to the passage first; before them the one that was looked for. */
  events: DeskEvent[];
  asked: string | null;
  choices: Choices;
  /** The passage, as addresses name it: `source=…&start=…&end=…`. */
  passage: string;
};

/** For which fact of which event a passage is evidence. */
export function ChooseEvent({ events, asked, choices, passage }: Props) {
  const t = useTranslations("editing.choose");
  const locale = useLocale() as Locale;
  const router = useRouter();
  return (
    <>
      <EventField
        label={t("other")}
        value=""
        onPick={(id) => router.replace(`/editor/events/choose?${passage}&event=${id}`)}
      />
      <ul className={styles.events}>
        {events.map((one) => (
          <li key={one.id}>
            <details open={one.id === asked || undefined}>
              <summary>{inLanguage(one.record.title, locale).text}</summary>
              <Fields event={one} choices={choices} passage={passage} />
            </details>
          </li>
        ))}
      </ul>
      <p className={styles.after}>
        <Link href={`/editor/events/new?${passage}`}>{t("new")}</Link>
      </p>
    </>
  );
}

function Fields({ event, choices, passage }: { event: DeskEvent } & Pick<Props, "choices" | "passage">) {
  const nameOf = useFieldName(choices, event.record.commitments);
  return (
    <p className={styles.fields}>
      {fieldsOfForm(toForm(event.record)).map((field) => (
        <Link key={field} href={`/editor/events/${event.id}?${passage}&field=${field}`}>
          {nameOf(field)}
        </Link>
      ))}
    </p>
  );
}
