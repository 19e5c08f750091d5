"use client";

import { useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { usePathname } from "@/app/_i18n/routing";
import { LOCALES } from "@/lib/vocabulary";
import styles from "./switch.module.css";

/** The same view in the other language. A whole load, because the document's language changes with it. */
export function LanguageSwitch() {
  const locale = useLocale();
  const pathname = usePathname();
  const query = useSearchParams().toString();
  const t = useTranslations();
  return (
    <nav aria-label={t("shell.language")} className={styles.switch}>
      {LOCALES.map((one) => (
        <a
          key={one}
          href={`/${one}${pathname === "/" ? "" : pathname}${query ? `?${query}` : ""}`}
          hrefLang={one}
          lang={one}
          aria-current={one === locale ? "true" : undefined}
          title={t(`words.language.${one}`)}
        >
          {one.toUpperCase()}
        </a>
      ))}
    </nav>
  );
}
