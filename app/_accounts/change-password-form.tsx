"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef } from "react";
import { SaveBar } from "@/app/_desk/save-bar";
import { useAct } from "@/app/_desk/use-act";
import { useRouter } from "@/app/_i18n/routing";
import styles from "./accounts.module.css";
import { changePassword } from "./actions";
import { PasswordField } from "./password-field";

/** Changes one's own password. What is typed here is kept nowhere, unlike that of other forms of the desk. */
export function ChangePasswordForm({ email }: { email: string }) {
  const t = useTranslations("accounts.password");
  const router = useRouter();
  const act = useAct(changePassword);
  const form = useRef<HTMLFormElement>(null);
  const handleSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const answer = await act.run({ present: String(fields.get("present")), next: String(fields.get("next")) });
    if (!answer?.ok) return;
    form.current?.reset();
    router.refresh();
  };
  const wrong = act.failure?.fields ?? {};
  return (
    <form ref={form} method="post" onSubmit={handleSubmit} className={styles.form}>
      <input type="hidden" name="email" autoComplete="username" value={email} />
      <PasswordField name="present" label={t("present")} error={wrong.present && t("wrong")} />
      <PasswordField name="next" label={t("next")} isNew error={wrong.next && t("refused")} />
      <SaveBar act={act} label={t("change")} />
    </form>
  );
}
