import { useTranslations } from "next-intl";
import { Link } from "@/app/_i18n/routing";
import { InWords } from "@/app/_ui/in-words";
import type { EventAnswer } from "@/lib/answers/event";
import { byParty } from "@/lib/facts";
import { Fact, type FactTools } from "./fact";
import styles from "./rows.module.css";

/** Who was there, by the party each speaks for. */
export function People({ event, tools }: { event: EventAnswer; tools?: FactTools | undefined }) {
  const t = useTranslations("detail");
  const words = useTranslations("words");
  return byParty(event).map(({ party, people }) => (
    <div key={party?.id ?? ""} className={styles.group}>
      <p className={styles.party}>{party ? <InWords words={party.name} /> : t("noParty")}</p>
      <ul>
        {people.map((one) => (
          <li key={one.id}>
            <Fact event={event} field={`participants/${one.id}`} name={one.name.text} tools={tools}>
              <Link href={`/people/${one.id}`}>
                <InWords words={one.name} />
              </Link>
              {one.office && <span>, {one.office}</span>}
              {one.role && <span className={styles.role}> · {words(`participantRole.${one.role}`)}</span>}
            </Fact>
          </li>
        ))}
      </ul>
    </div>
  ));
}
