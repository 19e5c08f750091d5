"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/app/_desk/button";
import { Field } from "@/app/_desk/field";
import styles from "./door.module.css";
import { PasswordField } from "./password-field";
import { signIn } from "./sign-in-actions";
import type { SignInState } from "./sign-in-words";

const START: SignInState = { email: "", problem: null };

/** `to`: the path to which it leads. Works without JavaScript, too. */
export function SignInForm({ to }: { to: string }) {
  const t = useTranslations("signIn");
  const locale = useLocale();
  const [{ email, problem }, action, isPending] = useActionState(signIn, START);
  return (
    <form action={action} className={styles.form}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="to" value={to} />
      <p role="alert" className={styles.problem}>
        {problem && t(`problem.${problem}`)}
      </p>
      <Field label={t("email")}>
        {(control) => (
          <input
            {...control}
            name="email"
            type="email"
            autoComplete="username"
            required
            maxLength={254}
            defaultValue={email}
          />
        )}
      </Field>
      <PasswordField name="password" label={t("password.label")} />
      <Button look="main" type="submit" aria-disabled={isPending || undefined}>
        {t("submit")}
      </Button>
    </form>
  );
}
