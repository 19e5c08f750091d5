import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { InWords } from "@/app/_ui/in-words";
import { KindGlyph } from "@/app/_ui/kind-glyph";
import type { EventAnswer } from "@/lib/answers/event";
import { fieldsInOrder, numberMarks } from "@/lib/facts";
import { Commitments } from "./facts/commitments";
import { EventActions } from "./facts/event-actions";
import { EventHead } from "./facts/event-head";
import { EventLink, EventLinks } from "./facts/event-lines";
import { EventSources } from "./facts/event-sources";
import { Fact, type FactTools } from "./facts/fact";
import { Parties } from "./facts/parties";
import { People } from "./facts/people";
import { Place } from "./facts/place";
import styles from "./facts/rows.module.css";

type Props = {
  event: EventAnswer;
  heading: "h1" | "h2";
  origin: string;
  elsewhere: "page" | "timeline";
  tools?: FactTools | undefined;
  /** Where it is edited, for those who may. */
  edit?: string | undefined;
};

/** Everything known of one event, each fact with its marks. Needs no JavaScript. */
export function EventFacts({ event: answer, heading, origin, elsewhere, tools, edit }: Props) {
  const event = numberMarks(answer, fieldsInOrder(answer));
  const t = useTranslations("detail");
  const words = useTranslations("words");
  const related = event.related.map((one) => ({
    ...one,
    relation: words(`${one.inverse ? "relationInverse" : "relation"}.${one.how}`),
  }));
  return (
    <article className={styles.facts}>
      <EventHead event={event} heading={heading} tools={tools} />
      <dl>
        <Row label={t("who")} shown={event.participants.length > 0}>
          <People event={event} tools={tools} />
        </Row>
        <Row label={words("field.place")} shown={event.place !== null}>
          <Place event={event} tools={tools} />
        </Row>
        <Row label={t("between")}>
          <Parties event={event} tools={tools} />
        </Row>
        <Row label={t("commitments")} shown={event.commitments.length > 0}>
          <Commitments event={event} tools={tools} />
        </Row>
        <Row label={t("topics")} shown={event.topics.length > 0}>
          <ul>
            {event.topics.map((one) => (
              <li key={one.id}>
                <Fact event={event} field={`topics/${one.id}`} name={one.name.text} tools={tools}>
                  <InWords words={one.name} />
                </Fact>
              </li>
            ))}
          </ul>
        </Row>
        <Row label={words("field.kind")}>
          <Fact event={event} field="kind" name={words("field.kind")} tools={tools}>
            <KindGlyph kind={event.kind} /> {words(`kind.${event.kind}`)}
          </Fact>
        </Row>
        <Row label={words("field.level")} shown={event.level !== null}>
          <Fact event={event} field="level" name={words("field.level")} tools={tools}>
            {event.level && words(`level.${event.level}`)}
          </Fact>
        </Row>
        <Row label={words("field.within")} shown={event.within !== null}>
          <Fact event={event} field="within" name={words("field.within")} tools={tools}>
            {event.within && <EventLink event={event.within} />}
          </Fact>
        </Row>
        <Row label={t("contains")} shown={event.contains.length > 0}>
          <EventLinks events={event.contains} />
        </Row>
        <Row label={t("related")} shown={related.length > 0}>
          <EventLinks events={related} />
        </Row>
        <Row label={t("sources")} shown={event.sources.length > 0}>
          <EventSources sources={event.sources} />
        </Row>
      </dl>
      <EventActions event={event} origin={origin} elsewhere={elsewhere} edit={edit} />
    </article>
  );
}

function Row({ label, shown = true, children }: { label: string; shown?: boolean; children: ReactNode }) {
  if (!shown) return null;
  return (
    <div className={styles.row}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
