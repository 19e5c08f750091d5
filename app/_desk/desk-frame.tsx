import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PAGES } from "@/lib/address";
import type { Role } from "@/lib/record-words";
import styles from "./desk-frame.module.css";
import { DeskLink } from "./desk-link";

const PLACES = [
  ["queue", "/editor"],
  ["events", "/editor/events"],
  ["sources", "/editor/sources"],
  ["annotations", "/editor/annotations"],
  ["changes", "/editor/changes"],
] as const;

type Props = {
  account: { name: string; role: Role };
  /** The button that signs out. */
  signOut: ReactNode;
  children: ReactNode;
};

/** The desk's own navigation, above each of its pages. */
export function DeskFrame({ account, signOut, children }: Props) {
  const t = useTranslations("desk.nav");
  return (
    <>
      <nav aria-label={t("label")} className={styles.nav}>
        {PLACES.filter(([, href]) => PAGES.includes(href)).map(([place, href]) => (
          <DeskLink key={place} href={href}>
            {t(place)}
          </DeskLink>
        ))}
        {account.role === "admin" && <DeskLink href="/editor/accounts">{t("accounts")}</DeskLink>}
        <span className={styles.own}>
          <DeskLink href="/editor/account">
            <span className="visually-hidden">{t("own")} </span>
            {account.name}
          </DeskLink>
          {signOut}
        </span>
      </nav>
      {children}
    </>
  );
}
