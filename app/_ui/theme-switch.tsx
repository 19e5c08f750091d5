"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import styles from "./switch.module.css";
import { isTheme, THEME_COOKIE, type Theme } from "./theme";

const CHOICES = ["system", "light", "dark"] as const;
type Choice = (typeof CHOICES)[number];
const YEAR_S = 31_536_000;

export function ThemeSwitch() {
  const t = useTranslations("shell.theme");
  const [choice, setChoice] = useState<Choice>("system");
  useEffect(() => {
    const current = document.documentElement.dataset.theme;
    if (isTheme(current)) setChoice(current);
  }, []);

  const next: Choice = CHOICES[(CHOICES.indexOf(choice) + 1) % CHOICES.length] ?? "system";
  const handleClick = () => {
    setChoice(next);
    apply(next === "system" ? null : next);
  };
  return (
    <button type="button" className={styles.icon} onClick={handleClick} title={`${t("label")}: ${t(choice)}`}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        {choice === "light" && (
          <path d="M12 4V2m0 20v-2m8-8h2M2 12h2m13.7-5.7 1.4-1.4M4.9 19.1l1.4-1.4m0-11.4L4.9 4.9m14.2 14.2-1.4-1.4M12 7.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z" />
        )}
        {choice === "dark" && <path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z" />}
        {choice === "system" && <path d="M12 3.5a8.5 8.5 0 1 0 0 17Zm0 0a8.5 8.5 0 0 1 0 17" />}
      </svg>
      <span className="visually-hidden">
        {t("label")}: {t(choice)}
      </span>
    </button>
  );
}

function apply(theme: Theme | null) {
  if (theme === null) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every current browser
  document.cookie = `${THEME_COOKIE}=${theme ?? ""}; path=/; max-age=${theme === null ? 0 : YEAR_S}; samesite=lax`;
}
