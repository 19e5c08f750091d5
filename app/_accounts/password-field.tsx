"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_desk/button";
import { Field } from "@/app/_desk/field";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "@/lib/password-rule";
import styles from "./password-field.module.css";

type Props = { name: string; label: string; isNew?: boolean; error?: string | null | undefined };

/** A password, hidden unless its owner wants to see what they type. */
export function PasswordField({ name, label, isNew = false, error }: Props) {
  const t = useTranslations("signIn.password");
  const [isShown, setShown] = useState(false);
  return (
    <div className={styles.password}>
      <Field label={label} hint={isNew ? t("rule", { count: SHORTEST_PASSWORD }) : null} error={error}>
        {(control) => (
          <input
            {...control}
            name={name}
            type={isShown ? "text" : "password"}
            autoComplete={isNew ? "new-password" : "current-password"}
            autoCapitalize="none"
            spellCheck={false}
            required
            minLength={isNew ? SHORTEST_PASSWORD : undefined}
            maxLength={LONGEST_PASSWORD}
          />
        )}
      </Field>
      <span className={styles.show}>
        <Button look="quiet" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
          {t("show")}
          <span className="visually-hidden"> ({label})</span>
        </Button>
      </span>
    </div>
  );
}
