import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Sides } from "@/app/_detail/facts/commitments";
import { Link } from "@/app/_i18n/routing";
import { InWords } from "@/app/_ui/in-words";
import { KindGlyph } from "@/app/_ui/kind-glyph";
import { StatusSign } from "@/app/_ui/status-sign";
import type { DossierEvent } from "@/lib/answers/dossier";
import type { CommitmentAnswer } from "@/lib/answers/event";
import { byParty } from "@/lib/facts";
import { Cited } from "./cited";
import styles from "./event.module.css";

/** One event: beside it when and what it was, then its facts, each with the numbers of its quotes. */
export function DossierEventEntry({ event }: { event: DossierEvent }) {
  const t = useTranslations("detail");
  const words = useTranslations("words");
  const { place } = event;
  return (
    <article className={styles.event} aria-labelledby={`c${event.number}`} data-dossier-event={event.id}>
      <div className={styles.side}>
        <p className={styles.when}>
          <Cited event={event} field="when">
            {event.when}
          </Cited>
        </p>
        <p>
          <Cited event={event} field="status">
            <StatusSign status={event.status} />
          </Cited>
        </p>
        <p>
          <Cited event={event} field="kind">
            <span className={styles.kind}>
              <KindGlyph kind={event.kind} /> {words(`kind.${event.kind}`)}
            </span>
          </Cited>
        </p>
      </div>
      <div className={styles.body}>
        <h3 id={`c${event.number}`}>
          <span className={styles.number}>{event.number}</span>
          <Cited event={event} field="title">
            <Link href={`/events/${event.id}`} prefetch={false}>
              <InWords words={event.title} />
            </Link>
          </Cited>
        </h3>
        {event.summary.text && (
          <p className={styles.summary}>
            <InWords words={event.summary} />
          </p>
        )}
        <dl className={styles.facts}>
          <Row label={t("who")} shown={event.participants.length > 0}>
            <People event={event} />
          </Row>
          <Row label={words("field.place")} shown={place !== null}>
            <Cited event={event} field="place">
              {place?.name}
              {place?.name && place.country && ", "}
              {place?.country && <InWords words={place.country.name} />}
            </Cited>
          </Row>
          <Row label={t("between")}>
            <Several>
              {event.parties.map((one) => (
                <Cited key={one.id} event={event} field={`parties/${one.id}`}>
                  <InWords words={one.name} />
                  {one.role && ` (${words(`partyRole.${one.role}`)})`}
                </Cited>
              ))}
            </Several>
          </Row>
          <Row label={t("commitments")} shown={event.commitments.length > 0}>
            <ul>
              {event.commitments.map((one) => (
                <li key={one.id}>
                  <Cited event={event} field={`commitments/${one.id}`}>
                    <Commitment commitment={one} />
                  </Cited>
                </li>
              ))}
            </ul>
          </Row>
          <Row label={t("topics")} shown={event.topics.length > 0}>
            <Several>
              {event.topics.map((one) => (
                <Cited key={one.id} event={event} field={`topics/${one.id}`}>
                  <InWords words={one.name} />
                </Cited>
              ))}
            </Several>
          </Row>
          <Row label={words("field.level")} shown={event.level !== null}>
            <Cited event={event} field="level">
              {event.level && words(`level.${event.level}`)}
            </Cited>
          </Row>
          <Row label={words("field.within")} shown={event.within !== null}>
            <Cited event={event} field="within">
              {event.within && <InWords words={event.within.title} />}
            </Cited>
          </Row>
        </dl>
      </div>
    </article>
  );
}

function Row({ label, shown = true, children }: { label: string; shown?: boolean; children: ReactNode }) {
  if (!shown) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Short facts on one line. */
function Several({ children }: { children: ReactNode[] }) {
  return (
    <ul className={styles.several}>
      {children.map((child, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered
        <li key={at}>{child}</li>
      ))}
    </ul>
  );
}

function People({ event }: { event: DossierEvent }) {
  const t = useTranslations("detail");
  const words = useTranslations("words");
  return (
    <ul>
      {byParty(event).flatMap(({ party, people }) =>
        people.map((one) => (
          <li key={one.id}>
            <Cited event={event} field={`participants/${one.id}`}>
              <b>
                <InWords words={one.name} />
              </b>
              {one.office && `, ${one.office}`}
              <span className={styles.soft}>
                {" · "}
                {party ? <InWords words={party.name} /> : t("noParty")}
                {one.role && `, ${words(`participantRole.${one.role}`)}`}
              </span>
            </Cited>
          </li>
        )),
      )}
    </ul>
  );
}

function Commitment({ commitment: { kind, by, to, what, due, state } }: { commitment: CommitmentAnswer }) {
  const t = useTranslations("detail");
  const words = useTranslations("words");
  return (
    <>
      <b>{words(`commitmentKind.${kind}`)}</b>, <Sides by={by} to={to} />: <InWords words={what} />
      <span className={styles.soft}>
        {" · "}
        {due && `${t("due", { when: due })} · `}
        {words(`commitmentState.${state}`)}
      </span>
    </>
  );
}
