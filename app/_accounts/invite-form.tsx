"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Field } from "@/app/_desk/field";
import { SaveBar } from "@/app/_desk/save-bar";
import { useAct } from "@/app/_desk/use-act";
import { useRouter } from "@/app/_i18n/routing";
import { ROLES } from "@/lib/record-words";
import styles from "./accounts.module.css";
import { inviteEditor } from "./actions";
import { LinkOnce, type ShownLink } from "./link-once";

/** Invites someone, and shows the link that is to be sent to them. */
export function InviteForm() {
  const t = useTranslations("accounts");
  const router = useRouter();
  const act = useAct(inviteEditor);
  const form = useRef<HTMLFormElement>(null);
  const [link, setLink] = useState<ShownLink | null>(null);
  const handleSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const email = String(fields.get("email"));
    setLink(null);
    const answer = await act.run({ email, role: fields.get("role") === "admin" ? "admin" : "editor" });
    if (!answer?.ok) return;
    setLink({ email, ...answer.value });
    form.current?.reset();
    router.refresh();
  };
  const wrong = act.failure?.fields?.email;
  return (
    <>
      <form ref={form} onSubmit={handleSubmit} className={styles.form}>
        <Field label={t("email")} error={wrong && t(wrong === "taken" ? "invite.taken" : "invite.noEmail")}>
          {(control) => <input {...control} name="email" type="email" required maxLength={254} autoComplete="off" />}
        </Field>
        <Field label={t("roleLabel")} hint={t("roleHint")}>
          {(control) => (
            <select {...control} name="role">
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  {t(`role.${role}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <SaveBar act={act} label={t("invite.submit")} />
      </form>
      {link && <LinkOnce link={link} onDone={() => setLink(null)} />}
    </>
  );
}
