import { useTranslations } from "next-intl";
import { Link } from "@/app/_i18n/routing";
import { InWords } from "@/app/_ui/in-words";
import page from "@/app/_ui/record-page.module.css";
import type { PersonAnswer } from "@/lib/answers/relationship";
import { Office } from "./office-there";
import styles from "./person.module.css";

const LISTED = 5;

/** Every office that a text gives the person, with the contacts at which it does. */
export function Offices({ person: { offices, events } }: { person: PersonAnswer }) {
  const t = useTranslations("person");
  if (offices.length === 0) return <p className={page.soft}>{t("noOffice")}</p>;
  const byId = new Map(events.map((event) => [event.id, event]));
  return (
    <ol className={styles.offices}>
      {offices.map((one) => {
        const listed = one.events.flatMap((id) => byId.get(id) ?? []).slice(0, LISTED);
        return (
          <li key={`${one.office} ${one.party?.id}`}>
            <h3>
              <Office held={one} />
            </h3>
            <ul>
              {listed.map((event) => (
                <li key={event.id}>
                  <span className={styles.when}>{event.when}</span>
                  <Link href={`/events/${event.id}`} prefetch={false}>
                    <InWords words={event.title} />
                  </Link>
                </li>
              ))}
              {one.events.length > listed.length && (
                <li className={page.soft}>{t("more", { count: one.events.length - listed.length })}</li>
              )}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}
