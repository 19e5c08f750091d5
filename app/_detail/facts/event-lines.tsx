import { useTranslations } from "next-intl";
import { Link } from "@/app/_i18n/routing";
import { InWords } from "@/app/_ui/in-words";
import type { EventLine } from "@/lib/answers/event";
import styles from "./rows.module.css";

export function EventLinks({ events }: { events: (EventLine & { relation?: string })[] }) {
  return (
    <ul>
      {events.map((one) => (
        <li key={`${one.relation ?? ""} ${one.id}`}>
          {one.relation && <span className={styles.role}>{one.relation} </span>}
          <EventLink event={one} />
        </li>
      ))}
    </ul>
  );
}

/** `data-event`: the pane takes such a link and opens the event in itself. */
export function EventLink({ event }: { event: EventLine }) {
  const words = useTranslations("words");
  return (
    <>
      <Link href={`/events/${event.id}`} data-event={event.id}>
        <InWords words={event.title} />
      </Link>
      <span className={styles.role}>
        , {event.when}
        {event.draft && <> · {words("state.draft")}</>}
        {event.status !== "held" && <> · {words(`status.${event.status}`)}</>}
      </span>
    </>
  );
}
