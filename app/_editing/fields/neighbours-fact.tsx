"use client";

import { useTranslations } from "next-intl";
import { RELATIONS } from "@/lib/vocabulary";
import { useFormDesk } from "../editor/form-context";
import { FactBlock } from "../pieces/fact-block";
import { EventField } from "./event-field";
import styles from "./fields.module.css";
import { Rows } from "./rows";
import { SelectField } from "./select-field";

/** The visit that it was a part of. */
export function WithinFact() {
  const t = useTranslations("editing.within");
  const words = useTranslations("words");
  const { form, change, choices, addChoice } = useFormDesk();
  return (
    <FactBlock field="within" title={words("field.within")}>
      <EventField
        label={t("event")}
        hint={t("hint")}
        value={form.within}
        valueName={choices.events.find((one) => one.id === form.within)?.name}
        onPick={(within, name) => {
          addChoice("events", { id: within, name, also: [] });
          change({ do: "set", values: { within } });
        }}
      />
    </FactBlock>
  );
}

/** Other events that it follows, prepares, answers, recalls or plans. */
export function RelatedFact() {
  const t = useTranslations("editing.related");
  const words = useTranslations("words");
  const { form, change, choices, addChoice } = useFormDesk();
  return (
    <Rows
      list="related"
      title={t("title")}
      add={t("add")}
      fieldOf={() => ""}
      empty={{ event: "", how: "follows" }}
      rows={form.related}
    >
      {(row, at) => (
        <div className={styles.pair}>
          <SelectField
            label={t("how")}
            value={row.how}
            options={RELATIONS.map((how) => [how, words(`relation.${how}`)])}
            onChange={(how) => change({ do: "put", list: "related", at, value: { ...row, how } })}
          />
          <EventField
            label={t("event")}
            value={row.event}
            valueName={choices.events.find((one) => one.id === row.event)?.name}
            onPick={(event, name) => {
              addChoice("events", { id: event, name, also: [] });
              change({ do: "put", list: "related", at, value: { ...row, event } });
            }}
          />
        </div>
      )}
    </Rows>
  );
}
