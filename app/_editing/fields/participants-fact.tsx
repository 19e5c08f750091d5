"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/app/_desk/field";
import { Link } from "@/app/_i18n/routing";
import { PARTICIPANT_ROLES } from "@/lib/vocabulary";
import { useFormDesk } from "../editor/form-context";
import type { FormParticipant } from "../state/event-form";
import styles from "./fields.module.css";
import { RegistryField } from "./registry-field";
import { Rows } from "./rows";
import { SelectField } from "./select-field";

/** Who was there: in what office, for whom, and as what. */
export function ParticipantsFact() {
  const t = useTranslations("editing.participants");
  const words = useTranslations("words");
  const { form, change, choices } = useFormDesk();
  const put = (at: number, value: FormParticipant) => change({ do: "put", list: "participants", at, value });
  // The parties of the event first: a participant speaks for one of them, as a rule.
  const own = form.parties.map((one) => one.party);
  const sides = [...choices.parties].sort((a, b) => Number(own.includes(b.id)) - Number(own.includes(a.id)));
  return (
    <Rows
      list="participants"
      title={t("title")}
      add={t("add")}
      fieldOf={({ person }) => (person ? `participants/${person}` : "")}
      empty={{ person: "", office: "", party: "", role: "" }}
      rows={form.participants}
    >
      {(row, at) => (
        <>
          <div className={styles.pair}>
            <RegistryField
              registry="people"
              label={t("person")}
              value={row.person}
              onPick={(person) => put(at, { ...row, person })}
            />
            <Field label={t("office")} hint={t("officeHint")}>
              {(control) => (
                <input
                  {...control}
                  value={row.office}
                  maxLength={300}
                  onChange={(event) => put(at, { ...row, office: event.target.value })}
                />
              )}
            </Field>
          </div>
          <div className={styles.pair}>
            <SelectField
              label={t("side")}
              value={row.party}
              none={t("noSide")}
              options={sides.map(({ id, name }) => [id, name])}
              onChange={(party) => put(at, { ...row, party })}
            />
            <SelectField
              label={t("role")}
              value={row.role}
              none={t("noRole")}
              options={PARTICIPANT_ROLES.map((role) => [role, words(`participantRole.${role}`)])}
              onChange={(role) => put(at, { ...row, role })}
            />
          </div>
          {row.person && (
            <p className={styles.hint}>
              <Link href={`/editor/people/${row.person}`}>{t("correct")}</Link>
            </p>
          )}
        </>
      )}
    </Rows>
  );
}
