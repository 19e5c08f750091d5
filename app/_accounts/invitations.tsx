"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActNotice } from "@/app/_desk/act-notice";
import { Button } from "@/app/_desk/button";
import { useAct } from "@/app/_desk/use-act";
import { useRouter } from "@/app/_i18n/routing";
import type { Invitation } from "@/db/read/desk/accounts";
import { exactly } from "@/lib/moment-words";
import type { Locale } from "@/lib/vocabulary";
import styles from "./accounts.module.css";
import { withdrawInvite } from "./actions";

/** The invitations that nobody has followed yet, each to be taken back. */
export function Invitations({ invitations }: { invitations: Invitation[] }) {
  const t = useTranslations("accounts");
  const locale = useLocale() as Locale;
  const router = useRouter();
  const act = useAct(withdrawInvite);
  const withdraw = async (email: string) => (await act.run({ email }))?.ok && router.refresh();
  return (
    <>
      <ul className={styles.sessions}>
        {invitations.map(({ email, role, expiresAt }) => (
          <li key={email}>
            <div>
              <p>
                {email} · {t(`role.${role}`)}
              </p>
              <p className={styles.soft}>{t("invite.until", { until: exactly(expiresAt, locale) })}</p>
            </div>
            <Button onClick={() => void withdraw(email)} aria-label={t("invite.withdrawThat", { email })}>
              {t("invite.withdraw")}
            </Button>
          </li>
        ))}
      </ul>
      <ActNotice act={act} />
    </>
  );
}
