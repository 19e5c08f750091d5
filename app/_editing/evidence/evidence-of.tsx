"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_desk/button";
import { useFormDesk } from "../editor/form-context";
import styles from "./evidence.module.css";
import { EvidenceItem } from "./evidence-item";

/** The evidence of one field, and the ways to more: a passage from the text, or a note without one. */
export function EvidenceOf({ field }: { field: string }) {
  const t = useTranslations("editing.evidence");
  const { form, change, nameOf, seek } = useFormDesk();
  const name = nameOf(field);
  const editorial = {
    field,
    basis: "editorial" as const,
    source: "",
    exact: "",
    prefix: "",
    suffix: "",
    note: {},
    value: "",
  };
  return (
    <div className={styles.evidence}>
      <ul aria-label={t("of", { name })}>
        {form.evidence.map((one, at) =>
          one.field === field ? (
            // Passages have no ids before they are saved, and none is moved: its place among them names it.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <EvidenceItem key={at} at={at} evidence={one} name={name} />
          ) : null,
        )}
      </ul>
      <p className={styles.ways}>
        <Button look="quiet" aria-label={t("addFor", { name })} data-seek={field} onClick={() => seek(field)}>
          ❝ {t("add")}
        </Button>
        <Button
          look="quiet"
          aria-label={t("editorialFor", { name })}
          onClick={() => change({ do: "attach", evidence: editorial })}
        >
          {t("editorial")}
        </Button>
      </p>
    </div>
  );
}
