import { useTranslations } from "next-intl";
import { Link } from "@/app/_i18n/routing";
import { InWords } from "@/app/_ui/in-words";
import type { EventAnswer } from "@/lib/answers/event";
import { Fact, type FactTools } from "./fact";
import styles from "./rows.module.css";

/** The parties between which the contact is; the partners among them lead to their own pages. */
export function Parties({ event, tools }: { event: EventAnswer; tools?: FactTools | undefined }) {
  const words = useTranslations("words");
  return (
    <ul>
      {event.parties.map((one) => (
        <li key={one.id}>
          <Fact event={event} field={`parties/${one.id}`} name={one.name.text} tools={tools}>
            {one.home ? (
              <InWords words={one.name} />
            ) : (
              <Link href={`/partners/${one.id}`}>
                <InWords words={one.name} />
              </Link>
            )}
            {one.role && <span className={styles.role}> · {words(`partyRole.${one.role}`)}</span>}
          </Fact>
        </li>
      ))}
    </ul>
  );
}
