import { useTranslations } from "next-intl";
import { Link } from "@/app/_i18n/routing";
import { LanguageSwitch } from "./language-switch";
import styles from "./site-header.module.css";
import { ThemeSwitch } from "./theme-switch";

/** `isSignedIn`: the desk stands in the place of the way to it. */
export function SiteHeader({ isSignedIn }: { isSignedIn: boolean }) {
  const t = useTranslations("shell");
  return (
    <header className={styles.header}>
      <Link href="/" className={styles.name}>
        <svg viewBox="0 0 24 24" aria-hidden="true" className={styles.sign}>
          <path d="M2 12h20" />
          <circle cx="8" cy="12" r="4.2" />
          <circle cx="16" cy="12" r="4.2" />
        </svg>
        Entente
      </Link>
      <nav aria-label={t("main")} className={styles.places}>
        <Link href="/">{t("timeline")}</Link>
        <Link href="/sources">{t("sources")}</Link>
        <Link href="/commitments">{t("commitments")}</Link>
      </nav>
      <div className={styles.tools}>
        <Link href={isSignedIn ? "/editor" : "/sign-in"} prefetch={false} className={styles.desk}>
          {t(isSignedIn ? "desk" : "signIn")}
        </Link>
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
}
