import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/app/_i18n/routing";
import { CopyButton } from "@/app/_ui/copy-button";
import type { EventAnswer } from "@/lib/answers/event";
import { citeEvent } from "@/lib/citation";
import type { Locale } from "@/lib/vocabulary";
import styles from "./actions.module.css";

/** `origin`: scheme and host of this site, "" while not known. `elsewhere`: the event's other place, page or timeline. `edit`: where an editor edits it. */
export function EventActions({
  event,
  origin,
  elsewhere,
  edit,
}: {
  event: EventAnswer;
  origin: string;
  elsewhere: "page" | "timeline";
  edit?: string | undefined;
}) {
  const t = useTranslations("detail");
  const locale = useLocale() as Locale;
  const citation = citeEvent(event, `${origin}/${locale}/events/${event.id}`, locale);
  const said = { done: t("copied"), failed: t("copyFailed") };
  return (
    <footer className={styles.actions}>
      <ul>
        {edit && (
          <li>
            <Link href={edit}>{t("edit")}</Link>
          </li>
        )}
        <li>
          {elsewhere === "page" ? (
            <Link href={`/events/${event.id}`}>{t("ownPage")}</Link>
          ) : (
            <Link href={`/?event=${event.id}`}>{t("onTimeline")}</Link>
          )}
        </li>
        <li className={styles.script}>
          <CopyButton label={t("copyLink")} {...said} />
        </li>
        <li>
          <a href={`/api/events/${event.id}`}>{t("json")}</a>
        </li>
        <li>
          <details>
            <summary>{t("cite")}</summary>
            <p className={styles.citation}>{citation}</p>
            <CopyButton label={t("copyCitation")} text={citation} {...said} />
          </details>
        </li>
      </ul>
      <p>
        {t("unmarked")} <span className={styles.press}>{t("press")}</span>
      </p>
    </footer>
  );
}
