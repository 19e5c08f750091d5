import { useFormatter, useTranslations } from "next-intl";
import { InWords } from "@/app/_ui/in-words";
import type { CommitmentAnswer, EventAnswer } from "@/lib/answers/event";
import { Fact, type FactTools } from "./fact";
import styles from "./rows.module.css";

/** What was asked, offered, pledged, agreed or planned: by whom, to whom, until when, and what became of it. */
export function Commitments({ event, tools }: { event: EventAnswer; tools?: FactTools | undefined }) {
  return (
    <ul className={styles.apart}>
      {event.commitments.map((one) => (
        <li key={one.id}>
          <Commitment event={event} commitment={one} tools={tools} />
        </li>
      ))}
    </ul>
  );
}

function Commitment({
  event,
  commitment: { id, kind, by, to, what, due, state },
  tools,
}: {
  event: EventAnswer;
  commitment: CommitmentAnswer;
  tools: FactTools | undefined;
}) {
  const t = useTranslations("detail");
  const words = useTranslations("words");
  return (
    <Fact event={event} field={`commitments/${id}`} name={what.text} tools={tools}>
      <p className={styles.terms}>
        <b>{words(`commitmentKind.${kind}`)}</b> <Sides by={by} to={to} />
      </p>
      <p>
        <InWords words={what} />
      </p>
      <p className={styles.role}>
        {due && <>{t("due", { when: due })} · </>}
        {words(`commitmentState.${state}`)}
      </p>
    </Fact>
  );
}

/** By whom and to whom. */
export function Sides({ by, to }: Pick<CommitmentAnswer, "by" | "to">) {
  const t = useTranslations("detail");
  const format = useFormatter();
  const names = (parties: CommitmentAnswer["by"]) =>
    format.list(parties.map((one) => <InWords key={one.id} words={one.name} />));
  return (
    <>
      {names(by)}
      {to.length > 0 && (
        <>
          {" "}
          <span aria-hidden="true">→</span>
          <span className="visually-hidden">{t("to")}</span> {names(to)}
        </>
      )}
    </>
  );
}
