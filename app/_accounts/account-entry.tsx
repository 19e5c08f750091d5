"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ActNotice } from "@/app/_desk/act-notice";
import { Button } from "@/app/_desk/button";
import { useUndo } from "@/app/_desk/undo";
import { useAct } from "@/app/_desk/use-act";
import { useRouter } from "@/app/_i18n/routing";
import type { ListedAccount } from "@/db/read/desk/accounts";
import { exactly } from "@/lib/moment-words";
import type { Role } from "@/lib/record-words";
import type { Locale } from "@/lib/vocabulary";
import styles from "./accounts.module.css";
import { giveRole, reinstate, resetPassword, signOutAccount, suspend } from "./actions";
import { LinkOnce, type ShownLink } from "./link-once";

type Props = { account: ListedAccount; isOwn: boolean };

/** One account: who it is, where it stands, and what an admin may do to it. What can be taken back offers to be. */
export function AccountEntry({ account, isOwn }: Props) {
  const t = useTranslations("accounts");
  const locale = useLocale() as Locale;
  const router = useRouter();
  const offerUndo = useUndo();
  const [link, setLink] = useState<ShownLink | null>(null);
  const acts = {
    role: useAct(giveRole),
    suspend: useAct(suspend),
    reinstate: useAct(reinstate),
    end: useAct(signOutAccount),
    reset: useAct(resetPassword),
  };
  const { id, name, email, role, suspendedAt } = account;
  const of = { account: id };
  const other: Role = role === "admin" ? "editor" : "admin";

  const change = async (done: string, doIt: Change, undo: Change) => {
    if (!(await doIt())?.ok) return;
    router.refresh();
    offerUndo({
      done,
      undo: async () => {
        const isUndone = (await undo())?.ok === true;
        router.refresh();
        return isUndone;
      },
    });
  };
  const changeRole = () =>
    change(
      t("did.role", { name, role: t(`role.${other}`) }),
      () => acts.role.run({ ...of, role: other }),
      () => acts.role.run({ ...of, role }),
    );
  const toggleSuspension = () =>
    suspendedAt === null
      ? change(
          t("did.suspend", { name }),
          () => acts.suspend.run(of),
          () => acts.reinstate.run(of),
        )
      : change(
          t("did.reinstate", { name }),
          () => acts.reinstate.run(of),
          () => acts.suspend.run(of),
        );
  const endSessions = async () => (await acts.end.run(of))?.ok && router.refresh();
  const makeReset = async () => {
    const answer = await acts.reset.run(of);
    if (answer?.ok) setLink({ email, ...answer.value });
  };

  const shown = Object.values(acts).filter(({ state }) => state !== "idle" && state !== "saved");
  const failed = shown.some(({ failure }) => failure?.fields?.account === "last-admin");
  return (
    <li>
      <div className={styles.who}>
        <h3>{name}</h3>
        {isOwn && <span className={styles.tag}>{t("you")}</span>}
        {suspendedAt !== null && <span className={styles.tag}>{t("suspended")}</span>}
      </div>
      <p>
        {email} · {t(`role.${role}`)}
      </p>
      <p className={styles.soft}>
        {account.signedInAt === null
          ? t("signedOut")
          : t("signedIn", {
              count: account.sessions,
              since: exactly(account.signedInAt, locale),
            })}
      </p>
      <fieldset className={styles.buttons}>
        <legend className="visually-hidden">{t("actsOn", { name })}</legend>
        <Button look="quiet" onClick={() => void changeRole()}>
          {t(`make.${other}`)}
        </Button>
        <Button look="quiet" onClick={() => void toggleSuspension()}>
          {t(suspendedAt === null ? "suspend" : "reinstate")}
        </Button>
        {account.sessions > 0 && (
          <Button look="quiet" onClick={() => void endSessions()}>
            {t("endSessions")}
          </Button>
        )}
        {suspendedAt === null && (
          <Button look="quiet" onClick={() => void makeReset()}>
            {t("reset")}
          </Button>
        )}
      </fieldset>
      <ActNotice act={shown[0] ?? acts.role} words={failed ? t("lastAdmin", { name }) : null} />
      {link && <LinkOnce link={link} onDone={() => setLink(null)} />}
    </li>
  );
}

type Change = () => Promise<{ ok: boolean } | null>;
