"use client";

import { useLocale, useTranslations } from "next-intl";
import styles from "./act-notice.module.css";
import { Button } from "./button";
import type { Act } from "./use-act";

type Props = {
  act: Pick<Act<never, unknown>, "state" | "failure" | "again">;
  /** Words for a failure, where the screen has better ones than those for its code. */
  words?: string | null | undefined;
};

/** Says in words how the saving stands, and offers the way on: always there, so that a change of it is read out. */
export function ActNotice({ act, words }: Props) {
  const t = useTranslations("desk");
  const locale = useLocale();
  const { state, failure } = act;
  return (
    <div role="status" className={styles.notice} data-state={state}>
      {(state === "saving" || state === "saved" || state === "offline") && <p>{t(`state.${state}`)}</p>}
      {state === "outdated" && (
        <p>
          {t("state.outdated")}{" "}
          <Button look="quiet" onClick={() => window.location.reload()}>
            {t("reload")}
          </Button>
        </p>
      )}
      {state === "signed-out" && (
        <p>
          {t("state.signed-out")}{" "}
          <a href={`/${locale}/sign-in?to=/editor/account`} target="_blank" rel="noopener">
            {t("signIn")}
          </a>{" "}
          <Button look="quiet" onClick={() => void act.again()}>
            {t("sendAgain")}
          </Button>
        </p>
      )}
      {state === "failed" && (
        <p>
          {words ?? t(failure ? `failure.${failure.code}` : "failure.fault")}{" "}
          {!failure && (
            <Button look="quiet" onClick={() => void act.again()}>
              {t("sendAgain")}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}
