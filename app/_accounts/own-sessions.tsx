"use client";

import { useTranslations } from "next-intl";
import { ActNotice } from "@/app/_desk/act-notice";
import { Button } from "@/app/_desk/button";
import { useAct } from "@/app/_desk/use-act";
import { useRouter } from "@/app/_i18n/routing";
import styles from "./accounts.module.css";
import { endAllSessions, endSession } from "./actions";

/** One sign-in, in words. */
export type ShownSession = { id: string; device: string; since: string; address: string | null; isThis: boolean };

/** Where one is signed in, each to be ended by itself, or all. */
export function OwnSessions({ sessions }: { sessions: ShownSession[] }) {
  const t = useTranslations("accounts.sessions");
  const router = useRouter();
  const one = useAct(endSession);
  const all = useAct(endAllSessions);
  const end = async (session: string) => (await one.run({ session }))?.ok && router.refresh();
  const endOthers = async () => (await all.run({ but: "this" }))?.ok && router.refresh();
  const endEvery = async () => (await all.run({ but: "none" }))?.ok && router.push("/sign-in");
  return (
    <>
      <ul className={styles.sessions}>
        {sessions.map(({ id, device, since, address, isThis }) => (
          <li key={id}>
            <div>
              <p>
                {device}
                {isThis && <strong className={styles.tag}>{t("this")}</strong>}
              </p>
              <p className={styles.soft}>{address ? t("sinceFrom", { since, address }) : t("since", { since })}</p>
            </div>
            {!isThis && (
              <Button onClick={() => void end(id)} aria-label={t("endThat", { device, since })}>
                {t("end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ActNotice act={one} />
      <div className={styles.buttons}>
        {sessions.length > 1 && <Button onClick={() => void endOthers()}>{t("endOthers")}</Button>}
        <Button onClick={() => void endEvery()}>{t("endAll")}</Button>
      </div>
      <ActNotice act={all} />
    </>
  );
}
