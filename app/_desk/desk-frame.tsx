import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import styles from "./desk-frame.module.css";
import { DeskLink } from "./desk-link";

/** The desk's own navigation, above each of its pages. */
export function DeskFrame({ children }: { children: ReactNode }) {
  const t = useTranslations("desk.nav");
  return (
    <>
      <nav aria-label={t("label")} className={styles.nav}>
        <DeskLink href="/editor">{t("queue")}</DeskLink>
        <DeskLink href="/editor/events">{t("events")}</DeskLink>
        <DeskLink href="/editor/sources">{t("sources")}</DeskLink>
      </nav>
      {children}
    </>
  );
}
