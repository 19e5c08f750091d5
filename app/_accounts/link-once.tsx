"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/app/_desk/button";
import { CopyButton } from "@/app/_ui/copy-button";
import { exactly } from "@/lib/moment-words";
import type { Locale } from "@/lib/vocabulary";
import styles from "./accounts.module.css";

/** `expiresAt`: ms since 1970. */
export type ShownLink = { email: string; secret: string; expiresAt: number };

/** A one-time link, shown this once: only its hash is kept, so that nobody can show it again. */
export function LinkOnce({ link, onDone }: { link: ShownLink; onDone: () => void }) {
  const t = useTranslations("accounts.link");
  const locale = useLocale() as Locale;
  const box = useRef<HTMLElement>(null);
  const address = `${window.location.origin}/join#${link.secret}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: for every new link, the focus goes to it
  useEffect(() => box.current?.focus(), [link.secret]);
  return (
    <section ref={box} tabIndex={-1} aria-label={t("title", { email: link.email })} className={styles.link}>
      <p>{t("title", { email: link.email })}</p>
      <code>{address}</code>
      <div className={styles.buttons}>
        <CopyButton label={t("copy")} done={t("copied")} failed={t("notCopied")} text={address} />
        <Button look="quiet" onClick={onDone}>
          {t("done")}
        </Button>
      </div>
      <p className={styles.soft}>{t("until", { until: exactly(link.expiresAt, locale) })}</p>
    </section>
  );
}
