"use client";

import { useTranslations } from "next-intl";
import { PARTY_ROLES } from "@/lib/vocabulary";
import { useFormDesk } from "../editor/form-context";
import styles from "./fields.module.css";
import { RegistryField } from "./registry-field";
import { Rows } from "./rows";
import { SelectField } from "./select-field";

/** The parties between which it was, and what each was there. */
export function PartiesFact() {
  const t = useTranslations("editing.parties");
  const words = useTranslations("words");
  const { form, change } = useFormDesk();
  return (
    <Rows
      list="parties"
      title={t("title")}
      add={t("add")}
      fieldOf={({ party }) => (party ? `parties/${party}` : "")}
      empty={{ party: "", role: "" }}
      rows={form.parties}
    >
      {(row, at) => (
        <div className={styles.pair}>
          <RegistryField
            registry="parties"
            label={words("field.parties")}
            value={row.party}
            onPick={(party) => change({ do: "put", list: "parties", at, value: { ...row, party } })}
          />
          <SelectField
            label={t("role")}
            value={row.role}
            none={t("noRole")}
            options={PARTY_ROLES.map((role) => [role, words(`partyRole.${role}`)])}
            onChange={(role) => change({ do: "put", list: "parties", at, value: { ...row, role } })}
          />
        </div>
      )}
    </Rows>
  );
}
