import { useTranslations } from "next-intl";
import { InWords } from "@/app/_ui/in-words";
import { StateBadge } from "@/app/_ui/state-badge";
import { StatusSign } from "@/app/_ui/status-sign";
import type { EventAnswer } from "@/lib/answers/event";
import { Fact, type FactTools } from "./fact";
import styles from "./head.module.css";

type Props = { event: EventAnswer; heading: "h1" | "h2"; tools?: FactTools | undefined };

/** Date and status first, then what it is called and what it was. */
export function EventHead({ event, heading: Heading, tools }: Props) {
  const words = useTranslations("words");
  return (
    <header className={styles.head}>
      {event.draft && (
        <p>
          <StateBadge state="draft" />
        </p>
      )}
      <Fact event={event} field="when" name={words("field.when")} tools={tools}>
        <p className={styles.when}>{event.when}</p>
      </Fact>
      <Fact event={event} field="status" name={words("field.status")} tools={tools}>
        <p className={styles.status}>
          <b>
            <StatusSign status={event.status} />
          </b>{" "}
          <span>{words(`statusMeaning.${event.status}`)}</span>
        </p>
      </Fact>
      <Fact event={event} field="title" name={words("field.title")} tools={tools}>
        <Heading className={styles.title}>
          <InWords words={event.title} />
        </Heading>
      </Fact>
      {event.summary.text && (
        <p className={styles.summary}>
          <InWords words={event.summary} />
        </p>
      )}
    </header>
  );
}
