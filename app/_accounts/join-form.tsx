"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";
import { Button } from "@/app/_desk/button";
import { Field } from "@/app/_desk/field";
import styles from "./door.module.css";
import { JoinDetails } from "./join-details";
import type { JoinState } from "./join-words";
import { followLink } from "./sign-in-actions";

const START: JoinState = { step: "code", problem: null };

/**
 * Follows a one-time link. Its code stands after the sign #, which browsers send to no server: with JavaScript it is
 * read from there, without it is to be pasted.
 */
export function JoinForm() {
  const t = useTranslations("signIn.join");
  const locale = useLocale();
  const [state, action, isPending] = useActionState(followLink, START);
  const code = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const follow = () => {
      const input = code.current;
      const given = window.location.hash.slice(1);
      if (!input || given === "") return;
      input.value = given;
      input.form?.requestSubmit();
    };
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);

  return (
    <>
      <h1>{t(`title.${state.step === "code" ? "code" : state.purpose.kind}`)}</h1>
      <form action={action} className={styles.form}>
        <input type="hidden" name="locale" value={locale} />
        <p role="alert" className={styles.problem}>
          {state.step === "code" && state.problem && t(`problem.${state.problem}`)}
          {state.step === "details" && state.isTaken && t("problem.taken")}
        </p>
        {state.step === "code" ? (
          <Field label={t("code")} hint={t("codeHint")}>
            {(control) => (
              <input
                {...control}
                ref={code}
                name="code"
                required
                autoComplete="off"
                spellCheck={false}
                maxLength={300}
              />
            )}
          </Field>
        ) : (
          <JoinDetails state={state} />
        )}
        <Button look="main" type="submit" aria-disabled={isPending || undefined}>
          {t(state.step === "code" ? "next" : state.purpose.kind === "reset" ? "set" : "make")}
        </Button>
      </form>
    </>
  );
}
