import { useTranslations } from "next-intl";
import { Link } from "@/app/_i18n/routing";
import { InWords } from "@/app/_ui/in-words";
import { KindGlyph } from "@/app/_ui/kind-glyph";
import { StatusSign } from "@/app/_ui/status-sign";
import type { EventLine } from "@/lib/answers/event";
import type { LedgerEntry } from "@/lib/answers/relationship";
import { groupBy } from "@/lib/group";
import { CommitmentEntry } from "./commitment-entry";
import styles from "./ledger.module.css";

type Props = { entries: LedgerEntry[]; heading: "h2" | "h3" };

/** Commitments beside the event they were made at, in the order given. Needs no JavaScript. */
export function Ledger({ entries, heading }: Props) {
  const groups = [...groupBy(entries, (entry) => entry.event.id).values()];
  return (
    <ol className={styles.ledger}>
      {groups.map((group) => (
        <li key={group[0]?.event.id} className={styles.group}>
          {group[0] && <MadeAt event={group[0].event} heading={heading} />}
          <ul>
            {group.map((entry) => (
              <li key={entry.id} className={styles.entry}>
                <CommitmentEntry entry={entry} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function MadeAt({ event, heading: Heading }: { event: EventLine; heading: Props["heading"] }) {
  const words = useTranslations("words");
  return (
    <div className={styles.event}>
      <p className={styles.when}>{event.when}</p>
      <Heading className={styles.title}>
        <Link href={`/events/${event.id}`} prefetch={false}>
          <InWords words={event.title} />
        </Link>
      </Heading>
      <p className={styles.signs}>
        <span>
          <KindGlyph kind={event.kind} /> {words(`kind.${event.kind}`)}
        </span>
        <StatusSign status={event.status} />
      </p>
    </div>
  );
}
