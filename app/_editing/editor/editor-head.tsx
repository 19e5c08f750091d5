"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/app/_desk/button";
import { Link } from "@/app/_i18n/routing";
import { StateBadge } from "@/app/_ui/state-badge";
import type { DeskEvent } from "@/lib/answers/desk-event";
import { inLanguage } from "@/lib/localised";
import type { Locale } from "@/lib/vocabulary";
import styles from "./event-editor.module.css";
import type { EventEditing } from "./use-event-editor";
import { usePresence } from "./use-presence";

/** What is being written, how it stands, who else is on it, and where what is shown comes from. */
export function EditorHead({ editing, event }: { editing: EventEditing; event: DeskEvent | null }) {
  const t = useTranslations("editing.head");
  const locale = useLocale() as Locale;
  const { id, state, working, restored } = editing;
  const others = usePresence(id);
  const isBehind = event !== null && working.seen < event.revision;
  const title = inLanguage(working.form.title, locale).text;
  return (
    <header className={styles.head}>
      <p className={styles.back}>
        <Link href="/editor/events">← {t("all")}</Link>
        {id !== null && (state === "draft" || state === "published") && <Link href={`/events/${id}`}>{t("read")}</Link>}
        {id !== null && <Link href={`/editor/history/event/${id}`}>{t("history")}</Link>}
        {id !== null && <Link href={`/editor/events/${id}/split`}>{t("split")}</Link>}
        {id !== null && <Link href={`/editor/events/${id}/merge`}>{t("merge")}</Link>}
      </p>
      <h1>{title || t("new")}</h1>
      <p className={styles.standing}>
        <StateBadge state={state} />
        {working.seen > 0 && <span>{t("revision", { number: working.seen })}</span>}
      </p>
      <div role="status">
        {others.length > 0 && (
          <p className={styles.presence}>{t("others", { count: others.length, names: others.join(", ") })}</p>
        )}
        {restored && !isBehind && (
          <p className={styles.kept}>
            {t("restored")}{" "}
            <Button look="quiet" onClick={editing.discard}>
              {t("discard")}
            </Button>
          </p>
        )}
        {isBehind && (
          <p className={styles.kept}>
            {t("behind", { who: event.who, number: event.revision })}{" "}
            <Button look="quiet" onClick={() => editing.compare(event)}>
              {t("compare")}
            </Button>{" "}
            <Button look="quiet" onClick={editing.discard}>
              {t("discard")}
            </Button>
          </p>
        )}
      </div>
    </header>
  );
}
