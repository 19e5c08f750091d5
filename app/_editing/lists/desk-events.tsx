import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/app/_i18n/routing";
import { StateBadge } from "@/app/_ui/state-badge";
import type { DeskEventLine } from "@/lib/answers/desk-event";
import { exactly } from "@/lib/moment-words";
import type { Locale } from "@/lib/vocabulary";
import styles from "./desk-events.module.css";

/** Events as the desk lists them, each with who last changed it. */
export function DeskEvents({ events, none }: { events: DeskEventLine[]; none: string }) {
  const t = useTranslations("editing.list");
  const locale = useLocale() as Locale;
  if (events.length === 0) return <p className={styles.none}>{none}</p>;
  return (
    <ul className={styles.events}>
      {events.map((one) => (
        <li key={one.id}>
          <Link href={`/editor/events/${one.id}`}>{one.title}</Link>
          <p>
            <StateBadge state={one.state} /> {one.when} ·{" "}
            {t("changed", {
              who: one.who === "load" ? t("loader") : one.who,
              at: exactly(one.at, locale),
            })}
          </p>
        </li>
      ))}
    </ul>
  );
}
