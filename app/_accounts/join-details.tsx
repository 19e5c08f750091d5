"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Field } from "@/app/_desk/field";
import styles from "./door.module.css";
import type { JoinField, JoinState } from "./join-words";
import { PasswordField } from "./password-field";

/** What a link asks of who follows it: a name and a password, the first admin's an e-mail address, too. */
export function JoinDetails({ state }: { state: Extract<JoinState, { step: "details" }> }) {
  const t = useTranslations("signIn");
  const { code, purpose, typed, wrong } = state;
  const intro = useRef<HTMLParagraphElement>(null);
  // The step before has gone, and the focus with it.
  useEffect(() => intro.current?.focus(), []);
  const error = (field: JoinField) => (wrong.includes(field) ? t(`join.wrong.${field}`) : null);
  return (
    <>
      <input type="hidden" name="step" value="details" />
      <input type="hidden" name="code" value={code} />
      <p ref={intro} tabIndex={-1} className={styles.intro}>
        {t(`join.intro.${purpose.kind}`, { name: purpose.name ?? "", email: purpose.email ?? "" })}
      </p>
      {purpose.kind !== "reset" && (
        <Field label={t("join.name")} hint={t("join.nameHint")} error={error("name")}>
          {(control) => (
            <input {...control} name="name" autoComplete="name" required maxLength={80} defaultValue={typed.name} />
          )}
        </Field>
      )}
      {purpose.kind === "set-up" ? (
        <Field label={t("email")} error={error("email")}>
          {(control) => (
            <input
              {...control}
              name="email"
              type="email"
              autoComplete="username"
              required
              maxLength={254}
              defaultValue={typed.email}
            />
          )}
        </Field>
      ) : (
        // For password managers, which keep a password under the address they find beside it.
        <input type="hidden" name="email" autoComplete="username" value={purpose.email ?? ""} />
      )}
      <PasswordField name="password" label={t("password.label")} isNew error={error("password")} />
    </>
  );
}
